package org.creditdesk.promo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.creditdesk.code.CodeKind;
import org.creditdesk.region.Regions;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;

/** Issued codes with their batch and campaign, asked for with the one statement that this takes. */
final class IssuedCode {
    private static final String COLUMNS = """
            select c.code, case when b.per_code = 1 then c.uses else %s end, c.revoked, b.id, b.kind, b.credits,
                b.prefix, b.region_mode, b.regions, b.region_text, b.for_accounts, b.starts, b.ends, b.per_account,
                b.per_code, b.state, k.id, k.name, k.state, k.starts, k.ends, k.budget,
                case when k.budget is null then k.redeemed_credits else k.redeemed_credits - coalesce((
                    select sum(s.credits_left) from campaign_slot s where s.campaign_id = k.id), 0) end, k.zone""".formatted(CodeEntity.USES);
    private static final String JOINED = """

            from code c join batch b on b.id = c.batch_id join campaign k on k.id = b.campaign_id
            """;
    private static final String ONE = COLUMNS + JOINED + "where c.code = ?";
    private static final String SOME = COLUMNS + JOINED + "where c.code = any(?)";
    private static final String USES =
            "(select count(*) from redemption r where r.account_id = ? and r.batch_id = b.id and" + CountedUses.R + ")";
    private static final String LISTED =
            "exists (select 1 from batch_account l where l.batch_id = b.id and l.account_id = ?)";
    /** Where nothing limits what an account uses nobody counts it. */
    private static final String FOR_ACCOUNT = COLUMNS + ", case when b.per_account is null then 0 else " + USES
            + " end, case when b.for_accounts then " + LISTED + " else false end";

    private static final String ONE_FOR_ACCOUNT = FOR_ACCOUNT + JOINED + "where c.code = ?";

    private static final String SOME_FOR_ACCOUNT = FOR_ACCOUNT + JOINED + "where c.code = any(?)";

    private IssuedCode() {}

    /** @return null when there is none */
    static Redeemable find(Store store, String canonical) {
        return store.ask(ONE, statement -> statement.setString(1, canonical), IssuedCode::redeemable);
    }

    /** Those of some codes that were issued. */
    static RoundTrip.Answer<List<Redeemable>> some(RoundTrip trip, Collection<String> canonicals) {
        return trip.askAll(SOME, IssuedCode::redeemable, (Object) canonicals.toArray(new String[0]));
    }

    /** Those of some codes that were issued, as they stand for an account. @param canonicals a thousand at most */
    static RoundTrip.Answer<List<CodeForAccount>> forAccount(
            RoundTrip trip, long accountId, Collection<String> canonicals) {
        return trip.askAll(
                SOME_FOR_ACCOUNT, IssuedCode::forAccount, accountId, accountId, canonicals.toArray(new String[0]));
    }

    static RoundTrip.Answer<CodeForAccount> forAccount(RoundTrip trip, long accountId, String canonical) {
        return trip.ask(ONE_FOR_ACCOUNT, IssuedCode::forAccount, accountId, accountId, canonical);
    }

    private static CodeForAccount forAccount(ResultSet row) throws SQLException {
        return new CodeForAccount(redeemable(row), row.getLong(25), row.getBoolean(26));
    }

    private static Redeemable redeemable(ResultSet row) throws SQLException {
        return Codes.redeemable(new Object[] {code(row), batch(row), campaign(row)});
    }

    private static CodeEntity code(ResultSet row) throws SQLException {
        var code = new CodeEntity();
        code.code = row.getString(1);
        code.uses = row.getInt(2);
        code.revoked = row.getBoolean(3);
        return code;
    }

    private static BatchRow batch(ResultSet row) throws SQLException {
        var batch = new BatchRow();
        batch.id = row.getLong(4);
        batch.kind = CodeKind.valueOf(row.getString(5));
        batch.credits = row.getLong(6);
        batch.prefix = row.getString(7);
        batch.regionMode = Regions.Mode.valueOf(row.getString(8));
        batch.regions = row.getString(9);
        batch.regionText = row.getString(10);
        batch.forAccounts = row.getBoolean(11);
        batch.starts = instant(row, 12);
        batch.ends = instant(row, 13);
        batch.perAccount = row.getObject(14, Integer.class);
        batch.perCode = row.getInt(15);
        batch.state = BatchState.valueOf(row.getString(16));
        return batch;
    }

    private static CampaignRow campaign(ResultSet row) throws SQLException {
        var campaign = new CampaignRow();
        campaign.id = row.getLong(17);
        campaign.name = row.getString(18);
        campaign.state = row.getString(19);
        campaign.starts = instant(row, 20);
        campaign.ends = instant(row, 21);
        campaign.budget = row.getObject(22, Long.class);
        campaign.redeemedCredits = row.getLong(23);
        campaign.zone = row.getString(24);
        return campaign;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
