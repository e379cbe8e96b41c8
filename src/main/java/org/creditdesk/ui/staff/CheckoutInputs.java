package org.creditdesk.ui.staff;

import java.util.List;
import java.util.Locale;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.CheckoutPage;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;

/** Where customers buy credits, as it is typed. */
final class CheckoutInputs implements SettingInputs<CheckoutPage> {
    private final Field<String> domain = Field.text();
    private final Field<String> url = Field.text();

    @Override
    public List<Field<String>> fields() {
        return List.of(domain, url);
    }

    @Override
    public void show(CheckoutPage held) {
        domain.set(held.domain());
        url.set(held.url());
    }

    @Override
    public String complain() {
        domain.complain(null);
        url.complain(null);
        try {
            read().address();
            return null;
        } catch (Problem wrong) {
            boolean ofDomain = wrong.reason().equals("CHECKOUT_DOMAIN");
            String sentence = Texts.of("settings." + wrong.reason().toLowerCase(Locale.ROOT), read().domain());
            (ofDomain ? domain : url).complain(sentence);
            return sentence;
        }
    }

    @Override
    public CheckoutPage read() {
        return new CheckoutPage(url.get(), domain.get()).stripped();
    }

    @Override
    public String button(CheckoutPage wanted) {
        return wanted == null
                ? Texts.of("settings.checkout.save")
                : Texts.of("settings.checkout.save_this", wanted.address().getHost());
    }

    @Override
    public String held(CheckoutPage held) {
        return Texts.of("settings.checkout.held", held.url(), held.domain());
    }

    Field<String> domain() {
        return domain;
    }

    Field<String> url() {
        return url;
    }
}
