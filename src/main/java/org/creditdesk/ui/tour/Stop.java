package org.creditdesk.ui.tour;

import java.util.function.BooleanSupplier;

/**
 * One stop of the tour.
 *
 * @param name of its picture, such as {@code account-file}
 * @param sentence what is done here, for the transcript
 * @param act done on the JavaFX thread when the stop is reached
 * @param reached whether what was done can be seen
 */
record Stop(String name, String sentence, Runnable act, BooleanSupplier reached) {}
