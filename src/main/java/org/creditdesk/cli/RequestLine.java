package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.problem.Problem;

/** One adjustment request. */
record RequestLine(
        long request,
        String state,
        String kind,
        String email,
        long amount,
        Instant creditsExpire,
        String target,
        String reason,
        String ticket,
        String internalNote,
        String customerNote,
        String incident,
        String exceeded,
        String by,
        Instant at,
        Instant expires,
        String decidedBy,
        Instant decidedAt,
        String why,
        String entry,
        String requestId) {
    static RequestLine of(AdjustmentRequest request) {
        return new RequestLine(
                request.id(),
                request.state().name(),
                request.kind().name(),
                request.email(),
                request.amount(),
                request.creditsExpire(),
                text(request.target()),
                request.because().reason(),
                request.because().ticket(),
                request.because().internalNote(),
                request.because().customerNote(),
                request.because().incident(),
                request.exceeded(),
                request.madeBy(),
                request.madeAt(),
                request.expires(),
                request.decidedBy(),
                request.decidedAt(),
                request.why(),
                text(request.entry()),
                request.requestId().toString());
    }

    private static String text(Object nullable) {
        return Objects.toString(nullable, null);
    }

    /** @throws Problem CLI_REQUEST_STATE. @return null for {@code all} */
    static RequestState state(String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT);
        if (name.equals("ALL")) {
            return null;
        }
        return Stream.of(RequestState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.wrongUse("CLI_REQUEST_STATE", typed));
    }

    List<String> cells() {
        return List.of(
                String.valueOf(request),
                state,
                kind,
                DisplayText.signed(amount),
                FoundSheet.orDash(email),
                by,
                DisplayText.minute(at),
                Stream.of(target, reason, ticket, internalNote, why, entry)
                        .filter(detail -> detail != null && !detail.isBlank())
                        .collect(Collectors.joining(" · ")));
    }
}
