package org.creditdesk.receipt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.creditdesk.problem.Problem;

/**
 * Where customers buy credits, and where alone that may be.
 *
 * @param url of the page, as it was typed
 * @param domain the official one, in small ASCII letters ({@code xn--…} for others); the page is on it or below it
 */
public record CheckoutPage(String url, String domain) {
    /** Characters of an address; with the domain it still fits into one line of the trail. */
    static final int MOST_URL = 240;

    /** Characters of a domain, RFC 1035. */
    private static final int MOST_DOMAIN = 253;
    /** At least two labels of RFC 1123, the last of which is no number: an IP address is no domain. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;

    /**
     * The address to open in a browser. Whoever opens the page takes it from here, so that nothing else can be opened
     * whatever the store holds.
     *
     * @throws Problem CHECKOUT_DOMAIN or CHECKOUT_ADDRESS of wrong use when one of them cannot be read;
     *     CHECKOUT_NOT_HTTPS or CHECKOUT_ELSEWHERE when the page is not official
     */
    public URI address() {
        if (domain == null
                || domain.length() > MOST_DOMAIN
                || !DOMAIN.matcher(domain).matches()) {
            throw Problem.wrongUse("CHECKOUT_DOMAIN");
        }
        URI typed = read();
        if (!HTTPS.equalsIgnoreCase(typed.getScheme())) {
            throw Problem.refused("CHECKOUT_NOT_HTTPS");
        }
        // No host: what stands there is not a name, such as one with an underscore, a percent sign or foreign letters.
        boolean plain = typed.getHost() != null
                && typed.getRawUserInfo() == null
                && (typed.getPort() == -1 || typed.getPort() == HTTPS_PORT);
        if (!plain) {
            throw unreadable();
        }
        String host = typed.getHost().toLowerCase(Locale.ROOT);
        if (!host.equals(domain) && !host.endsWith("." + domain)) {
            throw Problem.refused("CHECKOUT_ELSEWHERE", host, domain);
        }
        return rebuilt(host, typed);
    }

    private URI read() {
        if (url == null || url.length() > MOST_URL) {
            throw unreadable();
        }
        try {
            return new URI(url);
        } catch (URISyntaxException wrong) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return Problem.wrongUse("CHECKOUT_ADDRESS", MOST_URL);
    }

    /** Of the parts that were looked at, and no others. */
    private static URI rebuilt(String host, URI typed) {
        String path = Objects.requireNonNullElse(typed.getRawPath(), "");
        String query = typed.getRawQuery() == null ? "" : "?" + typed.getRawQuery();
        String fragment = typed.getRawFragment() == null ? "" : "#" + typed.getRawFragment();
        String whole =
                URI.create(HTTPS + "://" + host + path + query + fragment).toASCIIString();
        // Percent signs for foreign letters may have made it longer.
        if (whole.length() > MOST_URL) {
            throw unreadable();
        }
        return URI.create(whole);
    }

    /** Both without what came along when they were pasted; neither is looked at. */
    public CheckoutPage stripped() {
        return new CheckoutPage(
                url == null ? null : url.strip(),
                domain == null ? null : domain.strip().toLowerCase(Locale.ROOT));
    }

    /** Both as they are kept. @throws Problem as {@link #address} */
    CheckoutPage tidy() {
        CheckoutPage stripped = stripped();
        return new CheckoutPage(stripped.address().toString(), stripped.domain);
    }

    /** As the trail keeps it. */
    String inWords() {
        return url + " on " + domain;
    }
}
