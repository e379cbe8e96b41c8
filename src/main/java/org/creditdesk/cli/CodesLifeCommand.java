package org.creditdesk.cli;

import java.time.Instant;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One action on a batch: what it would hit with {@code --dry-run}, or the thing itself. */
abstract class CodesLifeCommand extends DeskCommand {
    private final LifeAction action;

    @Parameters(paramLabel = "BATCH", descriptionKey = "life.batch", converter = WholeNumber.class)
    private Long batch;

    @Option(names = "--confirm", paramLabel = "N", descriptionKey = "life.confirm", converter = WholeNumber.class)
    private Long confirmed;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    @Option(names = "--request", paramLabel = "UUID", descriptionKey = "request")
    private UUID request;

    CodesLifeCommand(Session session, LifeAction action) {
        super(session);
        this.action = action;
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Instant ends = ends(desk);
        if (dryRun) {
            return LifePreviewReply.of(desk.life().preview(batch, action, ends));
        }
        var wanted = new LifeCommand(RequestId.orNew(request), batch, action, ends, confirmed);
        return ChangeReply.of(desk.life().change(wanted));
    }

    /** The new end of its window; null for none, and for every action that does not move it. */
    Instant ends(Desk desk) {
        return null;
    }

    final long batch() {
        return batch;
    }

    final Long confirmed() {
        return confirmed;
    }

    final boolean isDryRun() {
        return dryRun;
    }

    final UUID request() {
        return RequestId.orNew(request);
    }

    @Command(name = "activate")
    static final class Activate extends CodesLifeCommand {
        Activate(Session session) {
            super(session, LifeAction.ACTIVATE);
        }
    }

    @Command(name = "pause")
    static final class Pause extends CodesLifeCommand {
        Pause(Session session) {
            super(session, LifeAction.PAUSE);
        }
    }

    @Command(name = "resume")
    static final class Resume extends CodesLifeCommand {
        Resume(Session session) {
            super(session, LifeAction.RESUME);
        }
    }

    @Command(name = "end")
    static final class End extends CodesLifeCommand {
        End(Session session) {
            super(session, LifeAction.END);
        }
    }

    @Command(name = "extend")
    static final class Extend extends CodesLifeCommand {
        @Option(names = "--until", paramLabel = "T", required = true, converter = Until.class)
        private OrNone<Moment> until;

        Extend(Session session) {
            super(session, LifeAction.EXTEND);
        }

        @Override
        Instant ends(Desk desk) {
            return Moment.endIn(until.value(), desk.campaigns().batch(batch()).zone());
        }
    }

    /** A moment, or {@code never}. */
    static final class Until implements picocli.CommandLine.ITypeConverter<OrNone<Moment>> {
        @Override
        public OrNone<Moment> convert(String text) {
            return new OrNone<>(text.strip().equalsIgnoreCase("never") ? null : new Moment.Converter().convert(text));
        }
    }
}
