package org.creditdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the code is written: where threads, transactions, entities, chance and names have their place. */
class HabitsTest {
    private static final String NAMES_THAT_SAY_NOTHING = ".*(Manager|Helper|Utils?|Impl)";

    @Test
    void javafxStaysInTheWindow() {
        noClasses()
                .that()
                .resideOutsideOfPackages(House.UI, House.MAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "com.sun.javafx..")
                .because("everything but the window also runs on the command line, where there is no toolkit")
                .check(House.CLASSES);
    }

    @Test
    void viewModelsSeeNoNode() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAPackage("javafx..")
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAnyPackage("javafx.beans..", "javafx.collections.."))))
                .because("their tests need no toolkit")
                .check(House.CLASSES);
    }

    @Test
    void screensHoldNoStoreAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(House.UI, House.CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "java.sql..", "javax.sql..", "org.h2..")
                .because("whoever asks for work uses the services")
                .check(House.CLASSES);
    }

    @Test
    void onlyTheStoreOpensSessionsAndTransactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage(House.STORE)
                .should()
                .callMethodWhere(
                        target(
                                nameMatching(
                                        "open(Stateless)?Session|withOptions|withStatelessOptions|beginTransaction|getTransaction|inTransaction|fromTransaction")))
                .orShould()
                .callMethodWhere(target(nameMatching("commit|rollback|setAutoCommit|getConnection"))
                        .and(target(owner(JavaClass.Predicates.resideInAnyPackage("java.sql..", "javax.sql..")))))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.hibernate\\.(SessionFactory|Session|Transaction)|jakarta\\.persistence\\.Entity(Manager|ManagerFactory|Transaction)"
                                + "|java\\.sql\\.DriverManager|javax\\.sql\\..*|com\\.zaxxer\\..*|org\\.flywaydb\\..*|org\\.h2\\..*|org\\.postgresql\\..*")
                .because("there are two ways to do work, Store.read and Store.write, and retrying stands on that")
                .check(House.CLASSES);
    }

    @Test
    void entitiesNeverLeaveTheirPackage() {
        classes()
                .that(describe("are mapped", HabitsTest::isMapped))
                .should()
                .notBePublic()
                .because("services take commands and return records")
                .check(House.CLASSES);
        noCodeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(speakOf(HabitsTest::isMapped))
                .because("a public signature with an entity in it hands the entity out")
                .check(House.CLASSES);
    }

    @Test
    void threadsComeThroughOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage(House.KIT)
                .and()
                .resideInAPackage(House.UI)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javafx\\.application\\.Platform|javafx\\.concurrent\\..*")
                .because("the one door shows progress, can be cancelled and drops stale answers")
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(House.KIT, House.MAIN)
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callMethodWhere(target(owner(describe(
                        "starts threads",
                        type -> type.isEquivalentTo(Executors.class)
                                || type.isEquivalentTo(java.util.Timer.class)
                                || type.isAssignableTo(java.util.concurrent.ForkJoinPool.class)))))
                .orShould()
                .callMethodWhere(target(nameMatching(".*Async"))
                        .and(target(owner(describe(
                                "is CompletableFuture", type -> type.isEquivalentTo(CompletableFuture.class))))))
                .because("work that nobody shows, cancels or waits for is lost when it fails")
                .check(House.CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("sleep"))
                        .and(target(owner(describe("is Thread", type -> type.isEquivalentTo(Thread.class))))))
                .because("what is awaited has a condition and a time-out")
                .check(House.CLASSES);
    }

    @Test
    void codesAreNeverMadeOfGuessableChance() {
        noClasses()
                .that()
                .resideOutsideOfPackage(House.SAMPLE)
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethodWhere(target(owner(describe(
                        "is a guessable generator",
                        type -> type.isEquivalentTo(Random.class) || type.isEquivalentTo(SplittableRandom.class)))))
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(Random.class, long.class)
                .because("a code worth money comes from SecureRandom; only the sample must be the same every time")
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(House.SAMPLE, House.STORE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .because("the store's pause between two tries is the only chance that need not be secret")
                .check(House.CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages(House.CLI, House.MAIN)
                .should(ACCESS_STANDARD_STREAMS)
                .because("what people read comes from the window or the command line, everything else goes to the log")
                .check(House.CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and(describe("are written by people", field -> !isSynthetic(field)))
                .should()
                .beFinal()
                .andShould(notHold(
                        type -> type.isAssignableTo("java.util.concurrent.atomic.AtomicReference")
                                || type.getName()
                                        .matches(
                                                "java\\.util\\.(concurrent\\.atomic\\..*|concurrent\\.Concurrent.*|ArrayList"
                                                        + "|HashMap|HashSet|LinkedHashMap|TreeMap)|java\\.lang\\.StringBuilder"
                                                        + "|javafx\\.beans\\.property\\..*"),
                        "state that changes"))
                .because("two desks in one process, and two tests, must not meet")
                .check(House.CLASSES);
    }

    @Test
    void creditsAreWholeNumbers() {
        fields().that()
                .haveNameMatching("(?i).*(credit|amount|balance|remaining|price|budget).*")
                .should(notHold(
                        type -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                                .contains(type.getName()),
                        "fractions"))
                .because("credits and minor units are whole; a fraction of a credit is a lost credit")
                .check(House.CLASSES);
        methods()
                .that()
                .haveNameMatching("(?i).*(credit|amount|balance|remaining|price|budget).*")
                .should(new ArchCondition<JavaMethod>("not return fractions") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String type = method.getRawReturnType().getName();
                        boolean fraction = type.equals("double") || type.equals("float");
                        events.add(new SimpleConditionEvent(method, !fraction, method.getFullName() + " is " + type));
                    }
                })
                .because("credits and minor units are whole")
                .check(House.CLASSES);
    }

    @Test
    void namesSaySomething() {
        noClasses()
                .should()
                .haveNameMatching(NAMES_THAT_SAY_NOTHING)
                .because("a name says what the class knows; Manager, Helper, Util and Impl say only that there is one")
                .check(House.CLASSES);
    }

    private static boolean isMapped(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
    }

    private static boolean isSynthetic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || member.getName().startsWith("$");
    }

    private static ArchCondition<JavaCodeUnit> speakOf(java.util.function.Predicate<JavaClass> entity) {
        return new ArchCondition<>("speak of entities") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Collection::stream)
                        .filter(entity)
                        .forEach(type -> events.add(
                                SimpleConditionEvent.satisfied(unit, unit.getFullName() + " speaks of " + type)));
            }
        };
    }

    private static ArchCondition<JavaField> notHold(java.util.function.Predicate<JavaClass> banned, String what) {
        return new ArchCondition<>("not hold " + what) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                events.add(new SimpleConditionEvent(
                        field, !banned.test(type), field.getFullName() + " is " + type.getName()));
            }
        };
    }
}
