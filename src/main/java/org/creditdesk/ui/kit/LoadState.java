package org.creditdesk.ui.kit;

/** What a list has to show; every list designs all of them. */
public enum LoadState {
    LOADING,
    EMPTY,
    FILLED,
    FAILED
}
