package org.creditdesk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;

/** The program's own classes, read once, and the names of its rooms. */
public final class House {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.creditdesk");

    static final String MAIN = "org.creditdesk";
    static final String APP = "org.creditdesk.app..";
    static final String CLI = "org.creditdesk.cli..";
    static final String UI = "org.creditdesk.ui..";
    static final String KIT = "org.creditdesk.ui.kit..";
    /** Drives the toolkit from outside, as a test does. */
    static final String STORE = "org.creditdesk.store..";

    static final String SAMPLE = "org.creditdesk.sample..";
    /** What everybody may use and what uses nobody. */
    static final String PROBLEM = "org.creditdesk.problem..";

    static final String TEXT = "org.creditdesk.text..";

    private House() {}

    /** The packages that are neither a door to the outside nor the store: what the desk knows. */
    static boolean isDomain(JavaClass type) {
        return type.getPackageName().startsWith("org.creditdesk.")
                && !type.getPackageName().matches("org\\.creditdesk\\.(app|cli|ui|store|problem|text)(\\..*)?");
    }

    /** Every mapped class there is, whether or not anybody remembered to list it. */
    public static List<Class<?>> entities() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
