package org.creditdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.store.Store;
import org.junit.jupiter.api.Test;

/** Whoever writes leaves an event: commands run through the trail, which alone writes on its own. */
class TrailTest {
    /** Who may write past {@link AuditTrail#command}, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "org.creditdesk.audit.AuditTrail",
            "is the trail",
            "org.creditdesk.promo.Generation",
            "writes the codes of a command slice by slice; its beginning, its seal and its cancelling are recorded",
            "org.creditdesk.promo.Removal",
            "removes the codes of a batch some at a time; that it is cancelled was recorded before",
            "org.creditdesk.redeem.SignalLook",
            "keeps what can be worked out again of redemptions and attempts; decides nothing",
            "org.creditdesk.sample.Sample",
            "loads a history with its own trail in bulk, and records itself at the end",
            "org.creditdesk.store.Indexes",
            "makes again what the sample took away; changes no row",
            "org.creditdesk.store.Sequences",
            "moves the next free ids behind the sample's; changes no row");

    @Test
    void onlyCommandsWrite() {
        noClasses()
                .that(describe("need no reason to write", type -> !EXCEPTIONS.containsKey(outermost(type))))
                .should()
                .callMethodWhere(target(owner(describe("is the store", type -> type.isEquivalentTo(Store.class))))
                        .and(target(name("write"))))
                .because("every command, allowed or refused, leaves an event: run it through AuditTrail.command, and"
                        + " record in its transaction what it did")
                .check(House.CLASSES);
    }

    /** A reason whose class no longer writes would let the next one in. */
    @Test
    void noExceptionIsLeftOver() {
        Set<String> writing = House.CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Store.class)
                                && call.getName().equals("write")))
                .map(TrailTest::outermost)
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(EXCEPTIONS.keySet()), new TreeSet<>(writing));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
