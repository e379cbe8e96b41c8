package org.creditdesk.ui.kit;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Material pack. */
public final class Icons {
    private Icons() {}

    /** An icon that says something which no text beside it says. */
    public static FontIcon meaning(String literal, String accessibleText) {
        FontIcon icon = decoration(literal);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(accessibleText);
        return icon;
    }

    /** An icon beside a text that says the same. */
    public static FontIcon decoration(String literal) {
        var icon = new FontIcon(literal);
        icon.setMouseTransparent(true);
        return icon;
    }
}
