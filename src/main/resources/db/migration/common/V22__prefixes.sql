-- Whether somebody gave a prefix: asked before codes with such a prefix are looked for.
create index batch_by_prefix on batch (prefix);
