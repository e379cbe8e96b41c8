package org.creditdesk.adjust;

import java.util.UUID;

/**
 * The credits of a receipt that was charged and not credited, once; see {@link ReceiptCrediting}.
 *
 * @param accountId who gets them
 * @param receiptId the receipt's number in the store
 */
public record Crediting(UUID requestId, long accountId, long receiptId, Because because) implements Change {}
