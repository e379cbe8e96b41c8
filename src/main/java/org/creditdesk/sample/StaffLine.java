package org.creditdesk.sample;

import java.util.List;
import org.creditdesk.staff.NewMember;
import org.creditdesk.staff.Role;

/** The members of {@code staff.csv}. */
final class StaffLine {
    /** Everybody's, as the README says; a sample store keeps no secrets. */
    private static final String PASSWORD = "sample";

    private StaffLine() {}

    static List<NewMember> read() {
        return SampleFile.read(
                "staff.csv",
                line -> new NewMember(
                        line.text("name"), line.text("display_name"), line.oneOf(Role.class, "role"), PASSWORD));
    }
}
