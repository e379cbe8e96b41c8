package org.creditdesk.ui.bulk;

import java.util.List;

/**
 * What a list can be given for.
 *
 * @param incidents their names, newest first
 * @param reasons codes of the catalogue, in its order
 */
record BulkChoices(List<String> incidents, List<String> reasons) {}
