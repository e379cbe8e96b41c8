package org.creditdesk.ui.promo;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeScale;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchCode;
import org.creditdesk.promo.BatchCodes;
import org.creditdesk.promo.CodeChoice;
import org.creditdesk.promo.CodeState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.Picks;
import org.creditdesk.ui.kit.SlidingRows;
import org.creditdesk.ui.kit.SlidingView;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The codes of one batch, up to ten millions of them: looked at in the middle, jumped through, and picked. */
final class CodesViewModel {
    private record Known(Batch batch, CodeScale scale) {}

    private final CodesDesk desk;
    private final Member member;
    private final long batchId;
    private final Latest loads;
    private final SlidingRows<BatchCode, String> rows;
    private final Picks<BatchCode, String> picks = new Picks<>(BatchCode::key);
    private final SlidingView<BatchCode, String> view;
    private final ObjectProperty<CodeChoice> choice = new SimpleObjectProperty<>(CodeChoice.ALL);
    private final ReadOnlyObjectWrapper<Batch> batch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final StringProperty where = new SimpleStringProperty("");
    /** Read by the background work, too. */
    private volatile CodeChoice asked = CodeChoice.ALL;

    private CodeScale scale = CodeScale.drawn("");

    CodesViewModel(CodesDesk desk, WorkRunner runner, Member member, long batchId) {
        this.desk = desk;
        this.member = member;
        this.batchId = batchId;
        this.loads = new Latest(runner);
        this.rows = new SlidingRows<>(runner, new Pages(), BatchCode::key);
        this.view = new SlidingView<>(rows, picks);
        view.looksProperty().addListener(observable -> locate());
        rows.stateProperty().addListener(observable -> locate());
        choice.addListener(observable -> choose());
    }

    private final class Pages implements SlidingRows.Source<BatchCode, String> {
        @Override
        public Page<BatchCode, String> after(String key, int limit) {
            return desk.after(batchId, asked, key, limit);
        }

        @Override
        public Page<BatchCode, String> before(String key, int limit) {
            return desk.before(batchId, asked, key, limit);
        }
    }

    /** Reads what is in sight again; one stays where one is. */
    void load() {
        loads.start(Work.of(() -> new Known(desk.batch(batchId), desk.scale(batchId)))
                .onDone(this::known)
                .onFailed(failure -> {}));
        rows.reload();
    }

    /** Picks codes that stand somewhere in the batch, in canonical form. */
    void pick(List<String> codes) {
        picks.add(codes.stream()
                .map(code -> new BatchCode(code, CodeFormat.shown(code, 0), 0, CodeState.UNUSED))
                .toList());
    }

    private void known(Known found) {
        batch.set(found.batch());
        scale = found.scale();
        locate();
    }

    private void choose() {
        asked = choice.get();
        picks.clear();
        rows.clear();
        rows.first();
    }

    private void locate() {
        if (rows.stateProperty().get() != LoadState.FILLED || view.inSight().isEmpty()) {
            share.set(0);
            where.set("");
            return;
        }
        share.set(
                view.atFirst()
                        ? 0
                        : view.atLast()
                                ? 1
                                : scale.shareAt(view.inSight().get(0).key()));
        where.set(CodePlace.inWords(view, share.get(), batch.get(), choice.get()));
    }

    /** Goes to where a share of the codes lies before. @param wanted 0 to 1 */
    void jump(double wanted) {
        if (wanted >= 1) {
            rows.last();
        } else {
            rows.behind(scale.keyAt(wanted));
        }
    }

    /**
     * Goes to what was typed: a share such as {@code 50 %}, or how a code begins. Whoever may not see codes cannot find
     * out by this how any begins.
     */
    void goTo(String typed) {
        if (typed.strip().endsWith("%")) {
            percent(typed).ifPresent(percent -> jump(percent / 100));
        } else if (!typed.isBlank() && maskedBecause() == null && batch.get() != null) {
            rows.behind(BatchCodes.keyBefore(typed, batch.get().prefix()));
        }
    }

    private static OptionalDouble percent(String typed) {
        String number = typed.strip();
        try {
            double value = Double.parseDouble(
                    number.substring(0, number.length() - 1).strip().replace(',', '.'));
            return value >= 0 && value <= 100 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noShare) {
            return OptionalDouble.empty();
        }
    }

    /** What a person would paste: the picked codes, or the one under the cursor; empty for none. */
    String copied() {
        BatchCode current = view.current();
        List<BatchCode> some =
                picks.sizeProperty().get() > 0 ? picks.rows() : current == null ? List.of() : List.of(current);
        return some.stream().map(BatchCode::shown).collect(Collectors.joining("\n"));
    }

    /** The picked codes, whole. */
    List<String> picked() {
        return picks.rows().stream().map(BatchCode::key).toList();
    }

    void unpick() {
        picks.clear();
        view.put(view.cursorProperty().get());
    }

    void stop() {
        loads.drop();
        rows.stop();
    }

    SlidingView<BatchCode, String> view() {
        return view;
    }

    Picks<BatchCode, String> picks() {
        return picks;
    }

    ObjectProperty<CodeChoice> choiceProperty() {
        return choice;
    }

    /** How much of the batch lies before what is in sight, 0 to 1. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Null until it is loaded. */
    ReadOnlyObjectProperty<Batch> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    /** Where one is, in words. */
    StringProperty whereProperty() {
        return where;
    }

    /** Why codes are masked for this member; null when they are not. */
    String maskedBecause() {
        return Rights.missing(member, Permission.SEE_CODES);
    }

    /** Why a choice is empty. */
    static String emptyText(CodeChoice choice) {
        return Texts.of("promo.codes.empty." + choice.name().toLowerCase(Locale.ROOT));
    }

    static String label(CodeChoice choice) {
        return Formats.word(choice);
    }
}
