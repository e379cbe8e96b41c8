package org.creditdesk.ui.staff;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.checkout.Price;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Pack;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WholeNumber;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/**
 * How many credits a price buys, and the form that adds or changes one. Somebody else's change in between is never
 * written over unseen: it is refused first, what holds now is shown, and what was typed stays.
 */
final class PacksViewModel {
    private final PacksDesk desk;
    private final Toasts toasts;
    private final Saving saving;
    private final Latest loads;
    private final PagedRows<Pack, String> rows;
    private final String noPermission;
    private final Field<String> price = Field.text();
    private final Field<String> currency = Field.text();
    private final Field<String> credits = Field.text();
    private final ReadOnlyObjectWrapper<Pack> edited = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper();

    PacksViewModel(PacksDesk desk, WorkRunner runner, Member member, Toasts toasts) {
        this.desk = desk;
        this.toasts = toasts;
        this.saving = new Saving(runner);
        this.loads = new Latest(runner);
        this.rows = new PagedRows<>(runner, (after, limit) -> new Page<>(desk.all(), null));
        this.noPermission = member.may(Permission.MANAGE_PACKS)
                ? null
                : Texts.of("settings.packs.no_right", member.displayName(), Formats.word(member.role()));
        List.of(price, currency, credits).forEach(field -> field.valueProperty().addListener(this::changed));
        edited.addListener(this::changed);
        saving.failureProperty().addListener((observable, before, now) -> failed(now));
        judge();
    }

    private void changed(Observable input) {
        if (input != edited) {
            saving.forget();
        }
        judge();
    }

    private void judge() {
        String wrong = edited.get() == null ? wrongPrice() : null;
        OptionalLong number = WholeNumber.read(credits.get());
        boolean some = number.isPresent() && number.getAsLong() > 0;
        credits.complain(some || credits.get().isBlank() ? null : Texts.of("problem.pack_credits"));
        String first = wrong != null ? wrong : some ? null : Texts.of("problem.pack_credits");
        blocked.set(noPermission != null ? noPermission : first == null && isSame(number.getAsLong()) ? "" : first);
        button.set(first == null ? words(number.getAsLong()) : Texts.of("settings.pack.save"));
    }

    private boolean isSame(long wanted) {
        Pack seen = edited.get();
        return seen != null && seen.active() && seen.credits() == wanted;
    }

    private String wrongPrice() {
        price.complain(null);
        currency.complain(null);
        if (price.get().isBlank() || currency.get().isBlank()) {
            return Texts.of("settings.pack.missing");
        }
        try {
            long minor = Price.minor(price.get(), currency.get());
            if (minor > 0) {
                return null;
            }
            price.complain(Texts.of("problem.pack_price"));
        } catch (Problem wrong) {
            Field<String> field = wrong.reason().equals("PACK_CURRENCY") ? currency : price;
            field.complain(wrong.getMessage());
        }
        return price.isFine()
                ? currency.messageProperty().get()
                : price.messageProperty().get();
    }

    private String words(long wanted) {
        Pack seen = edited.get();
        if (seen != null) {
            return Texts.of(
                    seen.active() ? "settings.pack.change" : "settings.pack.sell_again",
                    money(seen),
                    Formats.number(wanted));
        }
        String typed = Formats.money(
                Price.minor(price.get(), currency.get()), currency.get().strip().toUpperCase(java.util.Locale.ROOT));
        return Texts.of("settings.pack.add", typed, Formats.number(wanted));
    }

    static String money(Pack pack) {
        return Formats.money(pack.amountMinor(), pack.currency());
    }

    private void failed(String sentence) {
        if (sentence == null) {
            return;
        }
        rows.reload();
        Pack seen = edited.get();
        if (seen != null) {
            loads.start(Work.of(desk::all).onDone(all -> all.stream()
                    .filter(each -> each.amountMinor() == seen.amountMinor()
                            && each.currency().equals(seen.currency()))
                    .forEach(edited::set)));
        }
    }

    void load() {
        rows.reload();
    }

    /** Opens the form for a new pack. */
    void begin() {
        open(null);
    }

    /** Opens the form on a pack. @param pack null for none */
    void edit(Pack pack) {
        if (pack != null) {
            open(pack);
        }
    }

    private void open(Pack pack) {
        if (noPermission == null) {
            edited.set(pack);
            price.set(pack == null ? "" : Price.text(pack.amountMinor(), pack.currency()));
            currency.set(pack == null ? "" : pack.currency());
            credits.set(pack == null ? "" : Formats.number(pack.credits()));
            saving.forget();
            judge();
            editing.set(true);
        }
    }

    /** Closes the form. @return false when it was not open */
    boolean leave() {
        boolean open = editing.get();
        editing.set(false);
        return open;
    }

    void save() {
        if (!editing.get() || blocked.get() != null) {
            return;
        }
        Pack seen = edited.get();
        long wanted = WholeNumber.read(credits.get()).orElseThrow();
        String code = currency.get().strip();
        String typed = price.get();
        run(() -> seen == null ? desk.add(code, Price.minor(typed, code), wanted) : desk.change(seen, wanted));
    }

    /** Whether a pack is sold, so that it can be ended. @param pack null for none */
    boolean canEnd(Pack pack) {
        return noPermission == null && pack != null && pack.active();
    }

    /** Sells it no longer. */
    void end(Pack pack) {
        if (canEnd(pack)) {
            run(() -> desk.end(pack));
        }
    }

    private void run(Callable<Pack> change) {
        saving.start(change, pack -> {
            editing.set(false);
            rows.reload();
            toasts.good(Texts.of(
                    pack.active() ? "settings.pack.set" : "settings.pack.ended",
                    money(pack),
                    Formats.number(pack.credits())));
        });
    }

    void stop() {
        rows.stop();
        loads.drop();
    }

    PagedRows<Pack, String> rows() {
        return rows;
    }

    Field<String> price() {
        return price;
    }

    Field<String> currency() {
        return currency;
    }

    Field<String> credits() {
        return credits;
    }

    /** The pack whose credits are changed, as it holds; null for a new one. */
    ReadOnlyObjectProperty<Pack> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return saving.workingProperty();
    }

    /** Why it cannot be set, empty while it is as it was; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return saving.failureProperty();
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
