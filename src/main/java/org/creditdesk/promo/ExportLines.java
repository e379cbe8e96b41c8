package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.code.Seal;
import org.creditdesk.csv.Lines;
import org.creditdesk.problem.Problem;

/**
 * Turns the codes of one batch into the lines of a file and makes the batch's seal again meanwhile. What is the same
 * on every line is made once: a million lines have a million codes and hardly anything else that is new.
 */
final class ExportLines {
    static final List<String> HEADING = List.of(
            "code",
            "campaign",
            "batch",
            "state",
            "credits",
            "regions",
            "starts",
            "ends",
            "redeemed_by",
            "redeemed_at",
            "seal");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendLiteral(' ')
            .appendZoneId()
            .toFormatter();

    private final Batch batch;
    private final IssuedBatch issued;
    private final Instant now;
    private final Lines lines;
    private final Seal seal = new Seal();
    private final Map<Integer, String> states = new HashMap<>();
    private final String number;
    private final String credits;
    private final String starts;
    private final String ends;
    private long read;

    ExportLines(Batch batch, IssuedBatch issued, Instant now, Lines lines) {
        this.batch = batch;
        this.issued = issued;
        this.now = now;
        this.lines = lines;
        number = String.valueOf(batch.id());
        credits = String.valueOf(batch.credits());
        starts = time(issued.starts(), batch.zone());
        ends = time(issued.ends(), batch.zone());
    }

    void add(ExportedCode code) {
        seal.add(code.canonical());
        read++;
        lines.add(
                issued.shown(code.canonical()),
                batch.campaign(),
                number,
                state(code),
                credits,
                batch.regions(),
                starts,
                ends,
                code.redeemedBy(),
                time(code.redeemedAt(), batch.zone()),
                batch.seal());
    }

    /** How often it was used and whether it is revoked is all in which codes of a batch differ. */
    private String state(ExportedCode code) {
        return states.computeIfAbsent(code.uses() * 2 + (code.revoked() ? 1 : 0), key -> CodeState.of(
                        issued.code(code.canonical(), code.uses(), code.revoked()), now)
                .name());
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant == null ? null : TIME.format(instant.atZone(zone));
    }

    /** @throws Problem BATCH_SEAL_DIFFERS when these are not the codes that were sealed */
    void checkSeal() {
        if (read != batch.generated() || !seal.inHexadecimal().equals(batch.seal())) {
            throw Problem.refused("BATCH_SEAL_DIFFERS", number);
        }
    }
}
