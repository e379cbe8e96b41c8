package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the official domain and what is below it is ever opened, however another one is dressed up. */
class CheckoutPageTest {
    private static final String OFFICIAL = "assetstore.example";

    private static String refusal(String url, String domain) {
        return assertThrows(Problem.class, () -> new CheckoutPage(url, domain).address(), url)
                .reason();
    }

    @ParameterizedTest
    @CsvSource({
        "https://assetstore.example, https://assetstore.example",
        "https://pay.assetstore.example/credits?from=desk#top, https://pay.assetstore.example/credits?from=desk#top",
        "HTTPS://Pay.AssetStore.EXAMPLE/Credits, https://pay.assetstore.example/Credits",
        "https://pay.assetstore.example:443/credits, https://pay.assetstore.example/credits",
        "https://a.b.assetstore.example/@evil.example, https://a.b.assetstore.example/@evil.example",
        "https://pay.assetstore.example/créditos, https://pay.assetstore.example/cr%C3%A9ditos",
        "https://pay.assetstore.example/\u202E, https://pay.assetstore.example/%E2%80%AE"
    })
    void theDomainAndWhatIsBelowItIsOpened(String url, String opened) {
        assertEquals(opened, new CheckoutPage(url, OFFICIAL).address().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://assetstore.example.evil.example/",
                "https://evilassetstore.example/",
                "https://pay-assetstore.example/",
                "https://example/",
                "https://evil.example/assetstore.example",
                "https://evil.example?pay.assetstore.example",
                "https://evil.example#.assetstore.example",
                "https://xn--assetstre-d9a.example/",
                "https://192.0.2.7/",
                "https://[2001:db8::1]/",
                "https://assetstore.example./",
                "https://pay.assetstore.example./"
            })
    void everythingElseIsElsewhere(String url) {
        assertEquals("CHECKOUT_ELSEWHERE", refusal(url, OFFICIAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay.assetstore.example@evil.example/",
                "https://pay.assetstore.example:x@evil.example/",
                "https://user@pay.assetstore.example/",
                "https://user:secret@pay.assetstore.example/",
                "https://@pay.assetstore.example/",
                "https://pay.assetstore.example:8443/",
                "https://pay.assetstore.example:80/",
                "https://pay.assetstore.example:99999999999/",
                "https://evil.example\\@pay.assetstore.example/",
                "https://evil.example\\.assetstore.example/",
                "https://pay.assetstore.example%2eevil.example/",
                "https://evil.example%23.assetstore.example/",
                "https://evil_.assetstore.example/",
                "https://ass\u0435tstore.example/",
                "https://evil.example\u3002assetstore.example/",
                "https://evil.example\uFF0F.assetstore.example/",
                "https://pay.assetstore.example\u200B/",
                "https://pay.assetstore.example/\r\nx",
                "https://pay.assetstore.example/ x",
                "\thttps://pay.assetstore.example/",
                "https:///pay.assetstore.example/",
                "https:////evil.example/",
                "https:/pay.assetstore.example/",
                "https:pay.assetstore.example",
                "https://",
                "https://..assetstore.example/",
                "https://-.assetstore.example/"
            })
    void whatBrowsersAndWeMightReadDifferentlyIsNotReadAtAll(String url) {
        assertEquals("CHECKOUT_ADDRESS", refusal(url, OFFICIAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.assetstore.example/",
                "javascript:alert(1)",
                "file:///etc/hosts",
                "ftp://pay.assetstore.example/",
                "data:text/html,x",
                "pay.assetstore.example/credits",
                "//pay.assetstore.example/credits",
                ""
            })
    void onlyHttps(String url) {
        assertEquals("CHECKOUT_NOT_HTTPS", refusal(url, OFFICIAL));
    }

    static Stream<String> domainsThatAreNone() {
        return Stream.of(
                "",
                ".",
                "example",
                ".example",
                "assetstore.example.",
                "assetstore..example",
                "https://assetstore.example",
                "assetstore.example/credits",
                "assetstore.example:443",
                "*.assetstore.example",
                "a b.example",
                "192.0.2.7",
                "1.2",
                "assetstöre.example",
                "ASSETSTORE.EXAMPLE",
                "-a.example",
                "a-.example",
                "x".repeat(64) + ".example",
                "abc.".repeat(63) + "example",
                null);
    }

    @ParameterizedTest
    @MethodSource("domainsThatAreNone")
    void withoutADomainNothingIsOpened(String domain) {
        assertEquals("CHECKOUT_DOMAIN", refusal("https://pay.assetstore.example/", domain));
    }

    @Test
    void longOnesAreRefusedAlsoWhenPercentSignsMakeThemLong() {
        String host = "https://pay.assetstore.example/";
        assertEquals("CHECKOUT_ADDRESS", refusal(host + "x".repeat(CheckoutPage.MOST_URL), OFFICIAL));
        assertEquals("CHECKOUT_ADDRESS", refusal(host + "é".repeat(100), OFFICIAL));
        assertEquals("CHECKOUT_ADDRESS", refusal(null, OFFICIAL));
    }

    @Test
    void whatCameAlongWhenTheyWerePastedIsNotKept() {
        assertEquals(
                new CheckoutPage("https://pay.assetstore.example/", OFFICIAL),
                new CheckoutPage(" https://PAY.assetstore.example/\n", " AssetStore.example ").tidy());
    }

    @Test
    void aSentenceNeverRepeatsThePasswordThatStoodInTheAddress() {
        Problem refused = assertThrows(
                Problem.class,
                () -> new CheckoutPage("https://user:secret@pay.assetstore.example/", OFFICIAL).address());
        assertTrue(!refused.getMessage().contains("secret"), refused.getMessage());
    }
}
