package org.creditdesk.ui.staff;

import java.util.List;
import org.creditdesk.ui.kit.Field;

/** The fields in which settings that are one are typed. */
interface SettingInputs<T> {
    List<Field<String>> fields();

    void show(T held);

    /** Says at each field what is wrong with it. @return the first of these sentences; null when nothing is wrong */
    String complain();

    /** What was typed; to be asked for when nothing is wrong only. */
    T read();

    /** What the button does. @param wanted what was typed; null while something is wrong with it */
    String button(T wanted);

    /** What holds, in a sentence. */
    String held(T held);
}
