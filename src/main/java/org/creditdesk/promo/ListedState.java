package org.creditdesk.promo;

/** What became of a code on a list: where it stands, or why there is none. */
public enum ListedState {
    UNUSED,
    REDEEMED,
    NOT_ACTIVE,
    PAUSED,
    REVOKED,
    EXPIRED,
    EXHAUSTED,
    /** No code can look like this: a wrong check character, or characters that no code has. */
    TYPING_ERROR,
    NOT_FOUND;

    static ListedState of(CodeState state) {
        return valueOf(state.name());
    }
}
