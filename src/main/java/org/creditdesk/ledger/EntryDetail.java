package org.creditdesk.ledger;

import java.util.List;

/**
 * Everything about one entry.
 *
 * @param reversedBy the entry that negates it; null when it stands
 * @param grant what is left of the grant that it made; null for a debit
 * @param uses which grants paid it; empty for a credit
 * @param hash lower-case hexadecimal, as is {@code before}, the hash of the entry before
 */
public record EntryDetail(
        Entry entry, EntryId reversedBy, Grant grant, List<GrantUse> uses, String hash, String before) {}
