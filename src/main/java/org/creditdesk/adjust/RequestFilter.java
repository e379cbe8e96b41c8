package org.creditdesk.adjust;

/**
 * Which requests are listed; null where it does not matter.
 *
 * @param state where it stands at this moment
 * @param madeBy the maker's name
 * @param notMadeBy whose requests are left out
 */
public record RequestFilter(RequestState state, String madeBy, String notMadeBy, Long accountId) {
    public static final RequestFilter ALL = new RequestFilter(null, null, null, null);

    public static RequestFilter in(RequestState state) {
        return new RequestFilter(state, null, null, null);
    }
}
