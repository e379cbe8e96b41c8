package org.creditdesk.receipt;

/**
 * How many rows came to what; together they are all rows that were gone through.
 *
 * @param fresh rows that became receipts; among them those without an account and those without a pack
 * @param refunded known ones of which money was given back or is in dispute since
 */
public record ImportCounts(
        long fresh, long known, long changed, long refunded, long passed, long bad, long noAccount, long noPack) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    public long rows() {
        return fresh + known + changed + refunded + passed + bad;
    }

    ImportCounts plus(Iterable<ImportedRow> more) {
        long[] sums = {fresh, known, changed, refunded, passed, bad, noAccount, noPack};
        for (ImportedRow row : more) {
            sums[place(row.verdict())]++;
            sums[6] += row.verdict().isNew() && row.account() == null ? 1 : 0;
            sums[7] += row.verdict().isNew() && row.credits() == 0 ? 1 : 0;
        }
        return new ImportCounts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    private static int place(ImportVerdict verdict) {
        return switch (verdict) {
            case NEW, NO_ACCOUNT, NO_PACK -> 0;
            case KNOWN -> 1;
            case CHANGED -> 2;
            case REFUNDED -> 3;
            case PASSED_OVER -> 4;
            case BAD -> 5;
        };
    }

    String inWords() {
        return rows() + " rows: " + fresh + " new, " + known + " known, " + changed + " changed, " + refunded
                + " refunded since, " + passed + " passed over, " + bad + " bad";
    }
}
