package org.creditdesk.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How each FXML controller is made, with its view model, for the route that is being opened. */
public final class Controllers {
    private final Map<Class<?>, Function<Route, ?>> makers = new HashMap<>();

    public <C extends ScreenView> Controllers add(Class<C> type, Function<Route, C> maker) {
        makers.put(type, maker);
        return this;
    }

    /** @throws IllegalStateException when no wing has registered that controller */
    Object make(Class<?> type, Route route) {
        Function<Route, ?> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalStateException(type.getName() + " is named in an FXML file of " + route.screen()
                    + ", but no wing registers it: add it to the wing's register method");
        }
        return maker.apply(route);
    }
}
