package org.creditdesk.staff;

/** What a role may do besides reading. */
public enum Permission {
    COMPENSATE,
    CORRECT,
    APPROVE,
    REDEEM,
    LIFT_LOCK_OUTS,
    MANAGE_CAMPAIGNS,
    /** Of batches with more credits than one person may decide about. */
    APPROVE_BATCHES,
    GENERATE_CODES,
    EXPORT_CODES,
    /** Without it only the last four characters of a code are shown. */
    SEE_CODES,
    EXPORT_AUDIT,
    MANAGE_STAFF,
    MANAGE_REASONS,
    MANAGE_INCIDENTS,
    DISMISS_SIGNALS,
    MANAGE_LIMITS,
    /** And the mappings by which other programs' files are read. */
    IMPORT_RECEIPTS,
    MANAGE_PACKS,
    WRITE_NOTES,
    /** From one account to another, with what is left of its credits. */
    MOVE_RECEIPTS,
    /** Of replies and case summaries. */
    MANAGE_TEMPLATES
}
