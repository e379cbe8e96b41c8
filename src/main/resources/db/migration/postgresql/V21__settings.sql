-- Mappings that nobody needs any more, and those that are renamed, go. What was imported by them does not name them.
grant delete on receipt_mapping to creditdesk_supervisor;
