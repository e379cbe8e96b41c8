package org.creditdesk.account;

import java.io.Serializable;

/** One word of one account's name. */
record WordId(String word, long accountId) implements Serializable {}
