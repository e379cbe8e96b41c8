package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.Campaign;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Moment;
import org.creditdesk.ui.kit.WholeNumber;
import org.creditdesk.ui.kit.WindowFields;

/** Everything that a marketer enters to design a batch. */
final class DesignForm {
    private final Field<Campaign> campaign = new Field<>(null);
    private final Field<CodeKind> kind = new Field<>(CodeKind.PROMO);
    private final Field<CodeOrigin> origin = new Field<>(CodeOrigin.GENERATED);
    private final Field<String> count = Field.text();
    private final Field<String> codes = Field.text();
    private final Field<String> credits = Field.text();
    private final Field<String> prefix = Field.text();
    private final Field<String> perAccount = new Field<>("1");
    private final Field<String> perCode = new Field<>("1");
    private final Field<String> accounts = Field.text();
    private final Field<Boolean> activate = new Field<>(true);
    private final AreaChips areas = new AreaChips();
    private final WindowFields window;

    private EmailText read = EmailText.of("");

    DesignForm(ZoneId viewer) {
        accounts.valueProperty().addListener(observable -> read = EmailText.of(accounts.get()));
        window = new WindowFields(viewer, viewer);
        window.zoneProperty().bind(campaign.valueProperty().map(Campaign::zone).orElse(viewer));
    }

    /** Everything that changes the plan. */
    List<Observable> inputs() {
        return Stream.concat(
                        Stream.of(DesignField.values())
                                .map(each -> (Observable) field(each).valueProperty()),
                        Stream.of(activate.valueProperty(), origin.valueProperty()))
                .toList();
    }

    Field<?> field(DesignField field) {
        return switch (field) {
            case CAMPAIGN -> campaign;
            case KIND -> kind;
            case COUNT -> count;
            case CODES -> codes;
            case CREDITS -> credits;
            case PREFIX -> prefix;
            case REGIONS -> areas.text();
            case ACCOUNTS -> accounts;
            case STARTS -> window.start();
            case ENDS -> window.end();
            case PER_ACCOUNT -> perAccount;
            case PER_CODE -> perCode;
        };
    }

    /** What stands there now. @param requestId that its plan shall carry */
    Draft draft(UUID requestId) {
        Map<DesignField, String> problems = problems();
        String missing = missing();
        boolean complete = problems.isEmpty() && missing == null;
        return new Draft(complete ? plan(requestId) : null, problems, missing, isImport() ? codes.get() : null, read);
    }

    private BatchPlan plan(UUID requestId) {
        OptionalLong uses = WholeNumber.read(perAccount.get());
        return new BatchPlan(
                requestId,
                campaign.get().name(),
                kind.get(),
                isImport() ? 1 : WholeNumber.read(count.get()).orElseThrow(),
                WholeNumber.read(credits.get()).orElseThrow(),
                isImport() ? null : prefix.get().strip(),
                areas.text().get(),
                read.emails(),
                window.starts(),
                window.ends(),
                uses.isPresent() ? Math.toIntExact(uses.getAsLong()) : null,
                Math.toIntExact(WholeNumber.read(perCode.get()).orElseThrow()),
                activate.get());
    }

    private Map<DesignField, String> problems() {
        Map<DesignField, String> problems = new EnumMap<>(DesignField.class);
        if (!isImport()) {
            number(DesignField.COUNT, count, Long.MAX_VALUE, problems);
        }
        number(DesignField.CREDITS, credits, Long.MAX_VALUE, problems);
        number(DesignField.PER_ACCOUNT, perAccount, Integer.MAX_VALUE, problems);
        number(DesignField.PER_CODE, perCode, Integer.MAX_VALUE, problems);
        moment(DesignField.STARTS, window.start(), problems);
        moment(DesignField.ENDS, window.end(), problems);
        return problems;
    }

    private static void number(DesignField field, Field<String> text, long most, Map<DesignField, String> problems) {
        if (!text.get().isBlank() && WholeNumber.read(text.get()).orElse(Long.MIN_VALUE) < 0
                || WholeNumber.read(text.get()).orElse(0) > most) {
            problems.put(field, Texts.of("promo.problem.number", text.get().strip()));
        }
    }

    private static void moment(DesignField field, Field<Moment> edge, Map<DesignField, String> problems) {
        if (edge.get().problem() != null) {
            problems.put(field, edge.get().problem());
        }
    }

    private String missing() {
        if (campaign.get() == null) {
            return Texts.of("promo.missing.campaign");
        }
        if (isImport() && codes.get().isBlank()) {
            return Texts.of("promo.missing.codes");
        }
        if (!isImport() && count.get().isBlank()) {
            return Texts.of("promo.missing.count");
        }
        if (credits.get().isBlank()) {
            return Texts.of("promo.missing.credits");
        }
        return perCode.get().isBlank() ? Texts.of("promo.missing.per-code") : null;
    }

    Field<Campaign> campaign() {
        return campaign;
    }

    Field<CodeKind> kind() {
        return kind;
    }

    Field<CodeOrigin> origin() {
        return origin;
    }

    private boolean isImport() {
        return origin.get() == CodeOrigin.IMPORTED;
    }

    /** As they were typed, pasted or read from a file. */
    Field<String> codes() {
        return codes;
    }

    Field<String> count() {
        return count;
    }

    Field<String> credits() {
        return credits;
    }

    Field<String> prefix() {
        return prefix;
    }

    /** As it was typed or pasted. */
    Field<String> accounts() {
        return accounts;
    }

    /** The emails in it; thousands of lines are taken apart once only. */
    EmailText accountsText() {
        return read;
    }

    /** Blank for no limit. */
    Field<String> perAccount() {
        return perAccount;
    }

    Field<String> perCode() {
        return perCode;
    }

    Field<Boolean> activate() {
        return activate;
    }

    AreaChips areas() {
        return areas;
    }

    WindowFields window() {
        return window;
    }
}
