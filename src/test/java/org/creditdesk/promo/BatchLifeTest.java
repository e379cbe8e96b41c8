package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.LifeObstacle.Kind;
import org.creditdesk.promo.LifeStore.TestBatch;
import org.creditdesk.promo.RevocationPreview.Reason;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is done to a finished batch hits what its preview said and nothing else, and is undone while it can be. */
@OnBothStores
class BatchLifeTest {
    /** Written down a second time, from the issue. */
    private static final Map<LifeAction, Set<BatchState>> ALLOWED = Map.of(
            LifeAction.ACTIVATE, EnumSet.of(BatchState.SEALED),
            LifeAction.PAUSE, EnumSet.of(BatchState.ACTIVE),
            LifeAction.RESUME, EnumSet.of(BatchState.PAUSED),
            LifeAction.END, EnumSet.of(BatchState.SEALED, BatchState.ACTIVE, BatchState.PAUSED),
            LifeAction.EXTEND, EnumSet.of(BatchState.SEALED, BatchState.ACTIVE, BatchState.PAUSED),
            LifeAction.REVOKE, EnumSet.of(BatchState.SEALED, BatchState.ACTIVE, BatchState.PAUSED, BatchState.ENDED));

    private static final Map<LifeAction, BatchState> LEADS_TO = Map.of(
            LifeAction.ACTIVATE, BatchState.ACTIVE,
            LifeAction.PAUSE, BatchState.PAUSED,
            LifeAction.RESUME, BatchState.ACTIVE,
            LifeAction.END, BatchState.ENDED,
            LifeAction.REVOKE, BatchState.REVOKED);

    private final LifeStore desk;

    BatchLifeTest(StoreKind kind) {
        desk = new LifeStore(kind);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Problem refused(String reason, Executable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(reason, problem.reason(), problem.getMessage());
        return problem;
    }

    @Test
    void everyTransitionIsAllowedOrRefusedAsTheTableSays() {
        TestBatch batch = desk.batch(desk.campaign(null, null), 3, 1, desk.in(5), true);
        String rest = desk.rest(batch);
        for (BatchState state : BatchState.values()) {
            for (LifeAction action : LifeAction.values()) {
                desk.store.execute("update batch set state = '" + state + "' where id = " + batch.id());
                long before = desk.life().changes(batch.id(), null, 100).rows().size();
                var ends = desk.now(batch).ends();
                var wanted =
                        new LifeCommand(UUID.randomUUID(), batch.id(), action, ends.plus(Duration.ofDays(1)), null);
                if (ALLOWED.get(action).contains(state)) {
                    BatchChange change = desk.life().change(wanted);
                    assertEquals(
                            LEADS_TO.getOrDefault(action, state),
                            desk.now(batch).state());
                    assertEquals(
                            action == LifeAction.EXTEND ? wanted.ends() : ends,
                            desk.now(batch).ends());
                    assertEquals(3, change.codes());
                } else {
                    Problem said = refused("CANNOT_" + action, () -> desk.life().change(wanted));
                    assertTrue(said.getMessage().contains(LifeRules.inWords(state)), said.getMessage());
                    refused("CANNOT_" + action, () -> desk.life().preview(batch.id(), action, wanted.ends()));
                    assertEquals(state, desk.now(batch).state());
                    assertEquals(
                            before,
                            desk.life().changes(batch.id(), null, 100).rows().size());
                }
                assertEquals(rest, desk.rest(batch), "another field was touched");
            }
        }
    }

    @Test
    void nothingIsActivatedWithoutApproval() {
        desk.campaign(null, null);
        desk.store.execute("insert into batch (id, request_id, campaign_id, kind, credits, planned, generated, chunks,"
                + " region_mode, for_accounts, per_code, state, created_by, created_at, approval) values (77, '"
                + UUID.randomUUID() + "', 1, 'PROMO', 1000000, 100, 0, 0, 'ANYWHERE', false, 1, 'DRAFT', 'mia',"
                + " current_timestamp, 'PENDING')");
        refused("BATCH_WAITS", () -> desk.change(new TestBatch(77, List.of()), LifeAction.ACTIVATE));
    }

    @Test
    void thePreviewSaysWhatIsHitAndWhatIsNot() {
        TestBatch batch = desk.active(10, 2);
        desk.redeem(batch.codes().get(0));
        desk.redeem(batch.codes().get(0));
        desk.redeem(batch.codes().get(1));
        desk.redeem(batch.codes().get(2));
        desk.revoke(batch, batch.codes().subList(2, 4));
        LifePreview preview = desk.life().preview(batch.id(), LifeAction.PAUSE, null);
        assertEquals(BatchState.ACTIVE, preview.stateBefore());
        assertEquals(BatchState.PAUSED, preview.stateAfter());
        assertEquals(7, preview.hit());
        assertEquals(1, preview.redeemed());
        assertEquals(2, preview.revoked());
        assertEquals(13 * LifeStore.CREDITS, preview.credits());
        assertEquals(7, desk.change(batch, LifeAction.PAUSE).codes());
        assertEquals(BatchState.PAUSED, desk.now(batch).state());
    }

    @Test
    void aPreviewChangesNothing() {
        TestBatch batch = desk.active(3, 1);
        desk.life().preview(batch.id(), LifeAction.REVOKE, null);
        desk.life().previewRevocation(batch.id(), batch.codes());
        assertEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(0)).outcome());
        assertEquals(List.of(), desk.life().changes(batch.id(), null, 10).rows());
    }

    @Test
    void creditsNeverExceedWhatTheBudgetHolds() {
        TestBatch batch = desk.batch(desk.campaign(null, 400L), 10, 1, null, true);
        desk.redeem(batch.codes().get(0));
        assertEquals(250, desk.life().preview(batch.id(), LifeAction.END, null).credits());
    }

    @Test
    void whatStillStandsInTheWayIsSaid() {
        TestBatch batch = desk.batch(desk.campaign(desk.in(3), null), 2, 1, desk.in(2), false);
        assertEquals(
                List.of(),
                desk.life().preview(batch.id(), LifeAction.ACTIVATE, null).obstacles());
        assertEquals(
                List.of(new LifeObstacle(Kind.CAMPAIGN_ENDS_SOONER, desk.in(3))),
                desk.life().preview(batch.id(), LifeAction.EXTEND, desk.in(4)).obstacles());
        assertEquals(
                List.of(new LifeObstacle(Kind.CAMPAIGN_ENDS_SOONER, desk.in(3))),
                desk.life().preview(batch.id(), LifeAction.EXTEND, null).obstacles());
        var campaignEnds = desk.in(3);
        desk.clock.forward(Duration.ofDays(5));
        List<Kind> over = desk.life().preview(batch.id(), LifeAction.ACTIVATE, null).obstacles().stream()
                .map(LifeObstacle::kind)
                .toList();
        assertEquals(List.of(Kind.CAMPAIGN_OVER, Kind.BATCH_OVER), over);
        assertEquals(
                campaignEnds,
                desk.life()
                        .preview(batch.id(), LifeAction.ACTIVATE, null)
                        .obstacles()
                        .get(0)
                        .at());
        desk.store.execute("update campaign set state = 'ENDED'");
        assertTrue(desk.life().preview(batch.id(), LifeAction.ACTIVATE, null).obstacles().stream()
                .anyMatch(each -> each.kind() == Kind.CAMPAIGN_ENDED));
        assertEquals(
                List.of(), desk.life().preview(batch.id(), LifeAction.END, null).obstacles());
    }

    @Test
    void anEndIsOnlyEverMovedToALaterMomentThatIsStillToCome() {
        TestBatch batch = desk.batch(desk.campaign(null, null), 2, 1, desk.in(2), true);
        refused("EXTEND_NOT_LATER", () -> desk.extend(batch, desk.in(1)));
        refused("EXTEND_NOT_LATER", () -> desk.extend(batch, desk.in(2)));
        desk.clock.forward(Duration.ofDays(4));
        assertEquals(Outcome.EXPIRED, desk.redeem(batch.codes().get(0)).outcome());
        refused("EXTEND_PAST", () -> desk.extend(batch, desk.in(-1)));
        refused("EXTEND_PAST", () -> desk.extend(batch, desk.in(0)));
        assertEquals(desk.in(1), desk.extend(batch, desk.in(1)).endsAfter());
        assertEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(0)).outcome());
        assertNull(desk.extend(batch, null).endsAfter());
        assertNull(desk.now(batch).ends());
        refused("EXTEND_NO_END", () -> desk.extend(batch, desk.in(9)));
    }

    @Test
    void moreThanAThousandCodesAreHitOnlyWhereTheirNumberIsConfirmed() {
        TestBatch batch = desk.active(1_002, 1);
        Problem said = refused("CONFIRM_NEEDED", () -> desk.change(batch, LifeAction.PAUSE));
        assertTrue(said.getMessage().contains("1,002"), said.getMessage());
        refused("CONFIRM_NEEDED", () -> confirmed(batch, LifeAction.REVOKE, 1_001L));
        refused("CONFIRM_NEEDED", () -> desk.revoke(batch, batch.codes()));
        assertEquals(BatchState.ACTIVE, desk.now(batch).state());
        assertEquals(0, desk.now(batch).revokedCodes());
        desk.redeem(batch.codes().get(0));
        assertEquals(1_001, confirmed(batch, LifeAction.PAUSE, 1_002L).codes());
        desk.revoke(batch, List.of(batch.codes().get(1)));
        assertEquals(1_000, desk.change(batch, LifeAction.RESUME).codes());
    }

    private BatchChange confirmed(TestBatch batch, LifeAction action, Long number) {
        return desk.life().change(new LifeCommand(UUID.randomUUID(), batch.id(), action, null, number));
    }

    @Test
    void redeemedCodesStayRedeemedWhenTheirBatchIsRevoked() {
        TestBatch batch = desk.active(2, 1);
        desk.redeem(batch.codes().get(0));
        desk.change(batch, LifeAction.REVOKE);
        List<CodeState> states = desk.mia.batchCodes().after(batch.id(), CodeChoice.ALL, null, 10).rows().stream()
                .map(BatchCode::state)
                .toList();
        assertEquals(List.of(CodeState.REDEEMED, CodeState.REVOKED), states);
        assertEquals(CodeState.REDEEMED, found(batch.codes().get(0)));
        assertEquals(CodeState.REVOKED, found(batch.codes().get(1)));
        assertEquals(Outcome.REVOKED, desk.redeem(batch.codes().get(1)).outcome());
        assertEquals("0", desk.store.value("select count(*) from code where revoked"), "one row, not one per code");
    }

    private CodeState found(String code) {
        return CodeState.valueOf(desk.mia.search().find(code, 5).codes().get(0).state());
    }

    @Test
    void anEmptySelectionRevokesNothing() {
        TestBatch batch = desk.active(2, 1);
        for (List<String> empty : List.of(List.<String>of(), List.of(""), List.of(" ", "\t", "\n"))) {
            refused("NOTHING_SELECTED", () -> desk.revoke(batch, empty));
            refused("NOTHING_SELECTED", () -> desk.life().previewRevocation(batch.id(), empty));
        }
        refused("NOTHING_TO_REVOKE", () -> desk.revoke(batch, List.of("\u200B", "-", "%", "AB2CD3EFGH4J")));
        assertEquals("0", desk.store.value("select count(*) from code where revoked"));
        assertEquals(List.of(), desk.life().changes(batch.id(), null, 10).rows());
        assertEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(0)).outcome());
    }

    @Test
    void ofAListThoseWithUsesLeftAreRevokedAndEveryOtherIsTold() {
        TestBatch batch = desk.active(4, 1);
        TestBatch other = desk.active(1, 1);
        desk.redeem(batch.codes().get(0));
        desk.revoke(batch, List.of(batch.codes().get(1)));
        String good = batch.codes().get(2);
        String typo = good.substring(0, 11) + (good.charAt(11) == '2' ? '3' : '2');
        List<String> list = List.of(
                batch.codes().get(0),
                batch.codes().get(1),
                " " + CodeFormat.shown(good, 0).toLowerCase() + "\u200B",
                good,
                typo,
                "NOSUCH",
                other.codes().get(0),
                "",
                "a code?");
        RevocationPreview preview = desk.life().previewRevocation(batch.id(), list);
        assertEquals(1, preview.hit());
        assertEquals(LifeStore.CREDITS, preview.credits());
        assertEquals(
                List.of(
                        Reason.REDEEMED,
                        Reason.REVOKED,
                        Reason.DUPLICATE,
                        Reason.TYPING_ERROR,
                        Reason.NOT_FOUND,
                        Reason.OTHER_BATCH,
                        Reason.EMPTY,
                        Reason.MALFORMED),
                preview.left().stream().map(RevocationPreview.LeftCode::reason).toList());
        assertEquals(
                List.of(1, 2, 4, 5, 6, 7, 8, 9),
                preview.left().stream().map(RevocationPreview.LeftCode::line).toList());
        assertEquals(1, desk.revoke(batch, list).codes());
        assertEquals(2, desk.now(batch).revokedCodes());
        assertEquals(CodeState.REVOKED, found(good));
        assertEquals(CodeState.UNUSED, found(batch.codes().get(3)));
        assertEquals(CodeState.UNUSED, found(other.codes().get(0)));
    }

    @Test
    void aLongListIsRevokedAndGivenBackAsOne() {
        TestBatch batch = desk.active(5_003, 1);
        List<String> some = batch.codes().subList(0, 3_001);
        BatchChange change = desk.life().revokeCodes(UUID.randomUUID(), batch.id(), some, 3_001L);
        assertEquals("3001", desk.store.value("select count(*) from code where revoked"));
        assertEquals(
                2_002, desk.life().preview(batch.id(), LifeAction.PAUSE, null).hit());
        assertEquals(3_001, desk.undo(change).codes());
        assertEquals("0", desk.store.value("select count(*) from code where revoked"));
        assertEquals(0, desk.now(batch).revokedCodes());
    }

    @Test
    void theLastChangeIsUndone() {
        TestBatch batch = desk.batch(desk.campaign(null, null), 2, 1, desk.in(2), true);
        BatchChange extended = desk.extend(batch, desk.in(4));
        assertTrue(extended.undoable());
        BatchChange undo = desk.undo(extended);
        assertEquals(ChangeKind.UNDO, undo.kind());
        assertEquals(extended.id(), undo.undoes());
        assertEquals(desk.in(2), desk.now(batch).ends());
        List<BatchChange> listed = desk.life().changes(batch.id(), null, 10).rows();
        assertEquals(
                List.of(ChangeKind.UNDO, ChangeKind.EXTEND),
                listed.stream().map(BatchChange::kind).toList());
        assertEquals(
                List.of(Undoing.IS_UNDOING, Undoing.UNDONE),
                listed.stream().map(BatchChange::undoing).toList());
        assertEquals(undo.id(), listed.get(1).undoneBy());
        assertEquals("mia", listed.get(1).actor());
        refused("UNDONE_ALREADY", () -> desk.undo(extended));
        refused("UNDO_OF_UNDOING", () -> desk.undo(undo));
    }

    @Test
    void onlyTheLastChangeIsUndone() {
        TestBatch batch = desk.active(2, 1);
        BatchChange paused = desk.change(batch, LifeAction.PAUSE);
        desk.change(batch, LifeAction.END);
        refused("UNDO_CHANGED_SINCE", () -> desk.undo(paused));
        assertEquals(BatchState.ENDED, desk.now(batch).state());
        assertEquals(Undoing.CHANGED_SINCE, desk.life().get(paused.id()).undoing());
    }

    @Test
    void whatLetCodesBeRedeemedIsUndoneOnlyWhileNoneWas() {
        TestBatch batch = desk.batch(desk.campaign(null, null), 2, 1, null, false);
        BatchChange activated = desk.change(batch, LifeAction.ACTIVATE);
        assertTrue(desk.life().get(activated.id()).undoable());
        desk.redeem(batch.codes().get(0));
        refused("UNDO_REDEEMED_SINCE", () -> desk.undo(activated));
        assertEquals(Undoing.REDEEMED_SINCE, desk.life().get(activated.id()).undoing());
        assertEquals(BatchState.ACTIVE, desk.now(batch).state());
    }

    @Test
    void whatClosedABatchIsUndoneEvenAfterCustomersWereRefused() {
        TestBatch batch = desk.active(3, 1);
        desk.redeem(batch.codes().get(0));
        for (LifeAction action : List.of(LifeAction.PAUSE, LifeAction.END, LifeAction.REVOKE)) {
            BatchChange change = desk.change(batch, action);
            assertEquals(0, change.refusedSince());
            assertNotEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(1)).outcome());
            assertNotEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(2)).outcome());
            assertEquals(2, desk.life().get(change.id()).refusedSince(), action::name);
            desk.undo(change);
            assertEquals(BatchState.ACTIVE, desk.now(batch).state());
            desk.clock.forward(Duration.ofSeconds(1));
        }
        BatchChange singly = desk.revoke(batch, List.of(batch.codes().get(1)));
        assertEquals(Outcome.REVOKED, desk.redeem(batch.codes().get(1)).outcome());
        assertEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(2)).outcome());
        assertEquals(1, desk.life().get(singly.id()).refusedSince());
        desk.undo(singly);
        assertEquals(Outcome.APPLIED, desk.redeem(batch.codes().get(1)).outcome());
    }

    @Test
    void theSameRequestIsDoneOnceAndAnotherUnderItsIdIsRefused() {
        TestBatch batch = desk.batch(desk.campaign(null, null), 3, 1, desk.in(2), true);
        UUID request = UUID.randomUUID();
        var wanted = new LifeCommand(request, batch.id(), LifeAction.EXTEND, desk.in(3), null);
        BatchChange first = desk.life().change(wanted);
        assertEquals(first, desk.life().change(wanted));
        refused("REQUEST_REUSED", () -> desk.life()
                .change(new LifeCommand(request, batch.id(), LifeAction.EXTEND, desk.in(4), null)));
        refused("REQUEST_REUSED", () -> desk.life()
                .change(new LifeCommand(request, batch.id(), LifeAction.PAUSE, null, null)));
        refused("REQUEST_REUSED", () -> desk.life().revokeCodes(request, batch.id(), batch.codes(), null));
        refused("REQUEST_REUSED", () -> desk.life().undo(request, first.id()));

        UUID list = UUID.randomUUID();
        BatchChange revoked =
                desk.life().revokeCodes(list, batch.id(), batch.codes().subList(0, 2), null);
        List<String> turned = List.of(batch.codes().get(1) + " ", batch.codes().get(0));
        assertEquals(revoked, desk.life().revokeCodes(list, batch.id(), turned, null));
        refused("REQUEST_REUSED", () -> desk.life().revokeCodes(list, batch.id(), batch.codes(), null));

        UUID undo = UUID.randomUUID();
        BatchChange undone = desk.life().undo(undo, revoked.id());
        assertEquals(undone, desk.life().undo(undo, revoked.id()));
        assertEquals(3, desk.life().changes(batch.id(), null, 10).rows().size());
        assertEquals("3", desk.store.value("select count(*) from code where not revoked"));
    }

    @Test
    void changesArePagedNewestFirst() {
        TestBatch batch = desk.active(1, 1);
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(
                    0,
                    desk.change(batch, i % 2 == 0 ? LifeAction.PAUSE : LifeAction.RESUME)
                            .id());
        }
        var first = desk.life().changes(batch.id(), null, 3);
        var rest = desk.life().changes(batch.id(), first.next(), 3);
        List<Long> read =
                new ArrayList<>(first.rows().stream().map(BatchChange::id).toList());
        rest.rows().forEach(each -> read.add(each.id()));
        assertEquals(made, read);
        assertFalse(rest.hasMore());
        assertEquals(Undoing.CHANGED_SINCE, rest.rows().get(0).undoing());
    }

    @Test
    void othersAreRefusedAndEverythingIsOnRecord() {
        TestBatch batch = desk.active(2, 1);
        refused("ROLE_MAY_NOT", () -> desk.suri
                .life()
                .change(new LifeCommand(UUID.randomUUID(), batch.id(), LifeAction.REVOKE, null, null)));
        refused("CANNOT_RESUME", () -> desk.change(batch, LifeAction.RESUME));
        desk.change(batch, LifeAction.PAUSE);
        desk.revoke(batch, List.of(batch.codes().get(0)));
        assertEquals(
                List.of(
                        "pause batch, true, , ACTIVE, PAUSED; 2 codes",
                        "resume batch, false, CANNOT_RESUME, , ",
                        "revoke batch, false, ROLE_MAY_NOT, , ",
                        "revoke codes, true, , PAUSED, PAUSED; 1 codes"),
                desk.column("select concat(command, ', ', case when done then 'true' else 'false' end, ', ', reason,"
                        + " ', ', before_value, ', ', after_value) from audit_event where subject = 'batch "
                        + batch.id()
                        + "' and command not in ('generate codes', 'seal batch') order by command"));
        assertEquals(
                "0",
                desk.store.value("select count(*) from audit_event where subject like '%"
                        + batch.codes().get(0) + "%'"));
        assertEquals(List.of(), problems());
    }

    private List<?> problems() {
        try (Desk aldo = desk.store.desk(Role.AUDITOR)) {
            return aldo.verification().verify(Progress.NONE).problems();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        refused("NO_SUCH_BATCH", () -> desk.life().preview(99, LifeAction.PAUSE, null));
        refused("NO_SUCH_BATCH", () -> desk.life().changes(99, null, 10));
        refused("NO_SUCH_CHANGE", () -> desk.life().undo(UUID.randomUUID(), 99));
        refused("NO_SUCH_CHANGE", () -> desk.life().get(99));
    }
}
