package org.creditdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may know which: ui and cli, then the domain, then the store. */
class ArrowsTest {
    @Test
    void theDomainKnowsNoScreenAndNoCommand() {
        noClasses()
                .that(describe("belong to the domain", House::isDomain))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.UI, House.CLI, House.APP, House.MAIN)
                .because("services take commands and return records, whoever asks; app puts them together")
                .check(House.CLASSES);
    }

    @Test
    void theStoreKnowsNoDomain() {
        noClasses()
                .that()
                .resideInAPackage(House.STORE)
                .should()
                .dependOnClassesThat(describe("belong to the domain", House::isDomain))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(House.UI, House.CLI, House.APP, House.MAIN)
                .because("app tells the store which classes are mapped; the store knows tables, not rules")
                .check(House.CLASSES);
    }

    @Test
    void problemsAndTextsKnowNobody() {
        noClasses()
                .that()
                .resideInAnyPackage(House.PROBLEM, House.TEXT)
                .should()
                .dependOnClassesThat(describe(
                        "belong to another room",
                        type -> type.getPackageName().startsWith("org.creditdesk")
                                && !type.getPackageName().matches("org\\.creditdesk\\.(problem|text)")))
                .because("everybody uses them, so they must hang on nobody")
                .check(House.CLASSES);
    }

    @Test
    void windowAndCommandLineDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(House.UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.CLI, House.MAIN)
                .because("the window stands on services, not on commands")
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(House.CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.UI, House.MAIN)
                .because("a command runs where there is no display; Main decides which of the two starts")
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(House.APP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.UI, House.CLI, House.MAIN)
                .because("app hands the services to ui or cli and does not know who asked")
                .check(House.CLASSES);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("org.creditdesk.(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package, or one too few")
                .check(House.CLASSES);
    }

    @Test
    void wingsAreFreeOfCycles() {
        slices().matching("org.creditdesk.ui.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a wing can be understood, tested and replaced alone")
                .check(House.CLASSES);
    }

    /** A rule that finds no classes to check proves nothing, so each room must be there under its name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account", "adjust", "app", "audit", "cli", "code", "ledger", "problem", "promo", "receipt", "redeem",
                "region", "sample", "staff", "store", "text", "ui.kit"
            })
    void everyRoomIsThere(String room) {
        assertTrue(
                House.CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith("org.creditdesk." + room)),
                room);
    }

    @Test
    void aBrokenRuleFails() {
        assertThrows(AssertionError.class, () -> noClasses()
                .that()
                .resideInAPackage(House.APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(House.STORE)
                .because("this is a canary: it must fail, or the rules above are not being checked")
                .check(House.CLASSES));
    }
}
