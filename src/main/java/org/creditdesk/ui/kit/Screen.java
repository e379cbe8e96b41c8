package org.creditdesk.ui.kit;

/** Every screen of the desk, listed once: where it is laid out, what it is called, and where it is reached from. */
public enum Screen {
    SIGN_IN("sign-in", "/fxml/shell/sign-in.fxml", "screen.sign_in", "mdal-lock", Place.WINDOW),
    WINDOW("window", "/fxml/shell/window.fxml", "screen.window", "mdmz-toll", Place.WINDOW),
    FIND("find", "/fxml/accounts/find.fxml", "screen.find", "mdmz-search", Place.RAIL),
    TRIAGE("triage", "/fxml/triage/triage.fxml", "screen.triage", "mdmz-mail_outline", Place.INSIDE),
    ACCOUNT("account", "/fxml/accounts/account.fxml", "screen.account", "mdmz-person", Place.INSIDE),
    LOCKS("locks", "/fxml/locks/locks.fxml", "screen.locks", "mdal-lock", Place.INSIDE),
    RECEIPTS("receipts", "/fxml/receipts/receipts.fxml", "screen.receipts", "mdmz-receipt", Place.RAIL),
    RECEIPT_IMPORT(
            "receipt-import",
            "/fxml/receipts/receipt-import.fxml",
            "screen.receipt_import",
            "mdmz-receipt",
            Place.INSIDE),
    RECEIPT_MAPPING(
            "receipt-mapping",
            "/fxml/receipts/receipt-mapping.fxml",
            "screen.receipt_mapping",
            "mdmz-receipt",
            Place.INSIDE),
    RECEIPT_QUEUE(
            "receipt-queue", "/fxml/reconcile/queue.fxml", "screen.receipt_queue", "mdal-fact_check", Place.INSIDE),
    CLAW_BACK("claw-back", "/fxml/reconcile/claw-back.fxml", "screen.claw_back", "mdmz-replay", Place.INSIDE),
    CAMPAIGNS("campaigns", "/fxml/promo/campaigns.fxml", "screen.campaigns", "mdal-campaign", Place.RAIL),
    CAMPAIGN("campaign", "/fxml/promo/campaign.fxml", "screen.campaign", "mdal-campaign", Place.INSIDE),
    BATCH_DESIGN(
            "batch-design", "/fxml/promo/batch-design.fxml", "screen.batch_design", "mdal-architecture", Place.INSIDE),
    GENERATION("generation", "/fxml/promo/generation.fxml", "screen.generation", "mdal-autorenew", Place.INSIDE),
    BATCH("batch", "/fxml/promo/batch.fxml", "screen.batch", "mdal-confirmation_number", Place.INSIDE),
    SIGNALS("signals", "/fxml/promo/signals.fxml", "screen.signals", "mdmz-report_problem", Place.INSIDE),
    CODES("codes", "/fxml/codes/codes.fxml", "screen.codes", "mdal-confirmation_number", Place.RAIL),
    REDEEM("redeem", "/fxml/redeem/redeem.fxml", "screen.redeem", "mdmz-redeem", Place.RAIL),
    REQUESTS("requests", "/fxml/requests/requests.fxml", "screen.requests", "mdal-assignment_turned_in", Place.RAIL),
    WAITING_BATCHES(
            "waiting-batches",
            "/fxml/promo/waiting-batches.fxml",
            "screen.waiting_batches",
            "mdal-confirmation_number",
            Place.INSIDE),
    BULK("bulk", "/fxml/bulk/bulk.fxml", "screen.bulk", "mdmz-playlist_add", Place.INSIDE),
    INCIDENTS("incidents", "/fxml/incidents/incidents.fxml", "screen.incidents", "mdmz-report_problem", Place.RAIL),
    AUDIT("audit", "/fxml/audit/audit.fxml", "screen.audit", "mdal-history", Place.RAIL),
    LEDGER_CHECK(
            "ledger-check", "/fxml/audit/ledger-check.fxml", "screen.ledger_check", "mdal-fact_check", Place.INSIDE),
    SETTINGS("settings", "/fxml/staff/settings.fxml", "screen.settings", "mdmz-settings", Place.RAIL);

    /** Where a screen is shown. */
    public enum Place {
        /** Fills the window. */
        WINDOW,
        /** Has an entry in the left rail. */
        RAIL,
        /** Reached from another screen. */
        INSIDE
    }

    private final String id;
    private final String fxml;
    private final String titleKey;
    private final String icon;
    private final Place place;

    Screen(String id, String fxml, String titleKey, String icon, Place place) {
        this.id = id;
        this.fxml = fxml;
        this.titleKey = titleKey;
        this.icon = icon;
        this.place = place;
    }

    /** Stable, lower case with dashes; also the style class and the id of the screen's root. */
    public String id() {
        return id;
    }

    /** Resource path of the layout. */
    public String fxml() {
        return fxml;
    }

    /** Key of the title in the resource bundle. */
    public String titleKey() {
        return titleKey;
    }

    /** Icon literal of the Material pack. */
    public String icon() {
        return icon;
    }

    /** The entry of the rail under which this screen is found; itself where it has none. */
    public Screen railEntry() {
        return switch (this) {
            case TRIAGE, ACCOUNT, LOCKS -> FIND;
            case RECEIPT_IMPORT, RECEIPT_MAPPING, RECEIPT_QUEUE, CLAW_BACK -> RECEIPTS;
            case CAMPAIGN, BATCH_DESIGN, GENERATION, BATCH, SIGNALS -> CAMPAIGNS;
            case LEDGER_CHECK -> AUDIT;
            case BULK, WAITING_BATCHES -> REQUESTS;
            default -> this;
        };
    }

    public Place place() {
        return place;
    }
}
