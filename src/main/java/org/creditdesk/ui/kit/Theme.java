package org.creditdesk.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Light or dark. */
public enum Theme {
    LIGHT(new PrimerLight()),
    DARK(new PrimerDark());

    /** In the order in which they override each other. */
    public static final List<String> SHEETS = List.of(
            "tokens",
            "modena-bridge",
            "text",
            "buttons",
            "fields",
            "tables",
            "lists",
            "panels",
            "badges",
            "promo",
            "shell",
            "overlays",
            "focus");

    private final atlantafx.base.theme.Theme base;

    Theme(atlantafx.base.theme.Theme base) {
        this.base = base;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Puts the theme on all windows. */
    public void apply() {
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    }

    /** Gives a window's scene the desk's own sheets, which suit both themes; its pop-ups inherit them. */
    public static void dress(Scene scene) {
        for (String sheet : SHEETS) {
            String resource = "/styles/" + sheet + ".css";
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Theme.class.getResource(resource), resource)
                            .toExternalForm());
        }
    }
}
