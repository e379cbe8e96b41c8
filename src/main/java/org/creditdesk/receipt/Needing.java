package org.creditdesk.receipt;

/**
 * A receipt and what it needs of somebody.
 *
 * @param need null for nothing
 * @param isUndone whether the entry that credited it was reversed, or taken back as far as it could be
 * @param shouldBe credits that the pack of its price gives, where that is something else and nobody has settled it
 * @param pack credits that the pack of its price gives now; null where there is no such pack
 * @param isNamed whether there are entries that name it
 * @param wasTakenBack whether there are steps of claw-backs
 * @param wasAskedFor whether anybody has asked for its credits, whatever came of it
 */
public record Needing(
        Receipt receipt,
        Need need,
        boolean isUndone,
        Long shouldBe,
        Long pack,
        boolean isNamed,
        boolean wasTakenBack,
        boolean wasAskedFor) {}
