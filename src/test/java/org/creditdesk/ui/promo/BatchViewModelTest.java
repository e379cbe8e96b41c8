package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryPromotions promotions = new MemoryPromotions();
    private final Jobs jobs = new Jobs(work);

    @BeforeEach
    void batch() {
        promotions.campaign("Frühling / Spring sale!", ZoneId.of("UTC"));
        promotions.generate(
                new BatchPlan(
                        UUID.randomUUID(),
                        "Frühling / Spring sale!",
                        CodeKind.PROMO,
                        1000,
                        150,
                        "",
                        "",
                        List.of(),
                        null,
                        Instant.parse("2090-01-01T00:00:00Z"),
                        1,
                        1,
                        true),
                Progress.NONE);
    }

    private BatchViewModel model(Member member) {
        var model = new BatchViewModel(
                promotions,
                new MemoryLife(promotions, 857),
                work,
                jobs,
                new Navigator(),
                member,
                UUID::randomUUID,
                ZoneId.of("UTC"),
                1);
        model.load();
        work.runAll();
        return model;
    }

    @Test
    void an_export_says_how_many_and_where() {
        BatchViewModel model = model(Members.MIA);
        assertNull(model.exportBlockedProperty().get());
        model.export(Path.of("spring.csv"));
        assertEquals(1, jobs.running().size());
        assertNotNull(model.exportBlockedProperty().get());
        work.runAll();
        assertEquals(
                "1,000 codes were written to spring.csv.",
                model.exportedProperty().get().sentence());
        assertNull(model.exportBlockedProperty().get());
    }

    @Test
    void a_failed_export_says_why_and_can_be_tried_again() {
        BatchViewModel model = model(Members.MIA);
        promotions.failure = MemoryPromotions.problem();
        model.export(Path.of("spring.csv"));
        work.runAll();
        assertFalse(model.exportedProperty().get().good());
        assertNull(model.exportBlockedProperty().get());
    }

    @Test
    void support_sees_the_batch_and_why_there_is_no_export() {
        BatchViewModel model = model(Members.SAM);
        assertEquals(1000, model.batchProperty().get().generated());
        assertTrue(model.exportBlockedProperty().get().contains("Support"));
    }

    @Test
    void the_suggested_file_name_suits_every_system() {
        assertEquals("fruhling-spring-sale-batch-1.csv", model(Members.MIA).suggestedFileName(ExportFormat.CSV));
        assertEquals("fruhling-spring-sale-batch-1.xlsx", model(Members.MIA).suggestedFileName(ExportFormat.XLSX));
    }

    @Test
    void the_fields_of_a_new_end_open_with_the_batch_where_somebody_came_for_them() {
        BatchViewModel model = model(Members.MIA);
        assertNull(model.life().extendingProperty().get());
        model.extendWhenLoaded();
        model.load();
        work.runAll();
        assertNotNull(model.life().extendingProperty().get());
        model.life().leaveExtending();
        model.load();
        work.runAll();
        assertNull(model.life().extendingProperty().get());
    }
}
