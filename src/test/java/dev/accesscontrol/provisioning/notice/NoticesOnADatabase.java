package dev.accesscontrol.provisioning.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accesscontrol.provisioning.connection.ConsentLost;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.UnreadNotices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What notices are raised for, and who has read them; run on each database. */
abstract class NoticesOnADatabase {

    static final String READER = "admin";

    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Notices notices;
    @Autowired private UnreadNotices unread;
    @Autowired private NoticeBoard board;
    @Autowired private JdbcClient jdbc;

    private final EndedRuns contoso = new EndedRuns("contoso.com");
    private final EndedRuns fabrikam = new EndedRuns("fabrikam.com");

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from notices").update();
    }

    @Test
    void areRaisedForARunThatFailedHalfFailedOrMetTheLimit() {
        publish(contoso.ended(RunState.FAILED));
        publish(contoso.ended(RunState.COMPLETED_WITH_FAILURES));
        publish(contoso.ended(RunState.CANCELLED_BY_DELETION_LIMIT));
        assertThat(all())
                .extracting(NoticeView::kind)
                .containsExactlyInAnyOrder(
                        NoticeKind.RUN_FAILED,
                        NoticeKind.RUN_COMPLETED_WITH_FAILURES,
                        NoticeKind.RUN_CANCELLED_BY_DELETION_LIMIT);
    }

    @Test
    void areRaisedForAConsentThatIsLost() {
        var connection = UUID.randomUUID();
        publish(new ConsentLost(connection, "Contoso", Instant.now()));
        assertThat(all())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.CONSENT_LOST);
                    assertThat(notice.connectionId()).isEqualTo(connection);
                });
    }

    @Test
    void areNotRaisedForSuccessNorForWhatSomebodyCancelled() {
        publish(contoso.ended(RunState.SUCCEEDED));
        publish(contoso.ended(RunState.CANCELLED));
        assertThat(all()).isEmpty();
    }

    @Test
    void areThereIfAndOnlyIfTheRunHasEnded() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(contoso.ended(RunState.FAILED));
            status.setRollbackOnly();
        });
        assertThat(all()).isEmpty();
    }

    @Test
    void countTheSameFailureForADay() {
        for (int i = 0; i < 24; i++) {
            publish(contoso.after(Duration.ofHours(i)).ended(RunState.FAILED));
        }
        assertThat(all()).singleElement().satisfies(it -> assertThat(it.times()).isEqualTo(24));
        publish(contoso.after(Duration.ofHours(24)).ended(RunState.FAILED));
        assertThat(all()).extracting(NoticeView::times).containsExactlyInAnyOrder(24L, 1L);
    }

    @Test
    void leadToTheLatestRun() {
        publish(contoso.ended(RunState.FAILED));
        var latest = contoso.ended(RunState.FAILED);
        publish(latest);
        assertThat(all()).extracting(NoticeView::runId).containsExactly(latest.runId());
    }

    @Test
    void stayReadWhileTheSameFailureIsCounted() {
        publish(contoso.ended(RunState.FAILED));
        notices.read(READER, all().getFirst().id());
        publish(contoso.ended(RunState.FAILED));
        assertThat(unread.countFor(READER, 100)).isZero();
    }

    @Test
    void areNewsAgainAfterASuccess() {
        publish(contoso.ended(RunState.FAILED));
        publish(contoso.ended(RunState.SUCCEEDED));
        publish(contoso.ended(RunState.FAILED));
        assertThat(all()).hasSize(2);
    }

    @Test
    void areNewsForAnotherCauseNumberOrDomain() {
        publish(contoso.ended(RunState.FAILED));
        publish(contoso.because("THROTTLED").ended(RunState.FAILED));
        publish(contoso.failing(1).ended(RunState.COMPLETED_WITH_FAILURES));
        publish(contoso.failing(500).ended(RunState.COMPLETED_WITH_FAILURES));
        publish(fabrikam.ended(RunState.FAILED));
        assertThat(all()).hasSize(5);
    }

    @Test
    void areReadByEachAdministratorOnTheirOwn() {
        publish(contoso.ended(RunState.FAILED));
        notices.read(READER, all().getFirst().id());
        notices.read(READER, all().getFirst().id());
        assertThat(unread.countFor(READER, 100)).isZero();
        assertThat(unread.countFor("other", 100)).isEqualTo(1);
    }

    @Test
    void areReadAllAtOnceButNoneThatCameSince() {
        publish(contoso.ended(RunState.FAILED));
        publish(fabrikam.after(Duration.ofHours(2)).ended(RunState.FAILED));
        notices.readAll(READER, Instant.now().plus(Duration.ofHours(1)));
        assertThat(notices.page(READER, null).content())
                .filteredOn(notice -> !notice.read())
                .extracting(NoticeView::domain)
                .containsExactly("fabrikam.com");
    }

    @Test
    void areCountedAsFarAsTheBellShows() {
        for (int i = 0; i < 5; i++) {
            publish(new EndedRuns("d" + i).ended(RunState.FAILED));
        }
        assertThat(unread.countFor(READER, 3)).isEqualTo(3);
    }

    @Test
    void goAfterTheirTimeAndAreUnknownThen() {
        publish(contoso.ended(RunState.FAILED));
        var id = all().getFirst().id();
        notices.read(READER, id);
        assertThat(board.removeUntouchedSince(Instant.now().minusSeconds(60))).isZero();
        assertThat(board.removeUntouchedSince(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> notices.read(READER, id));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private List<NoticeView> all() {
        return notices.page(READER, null).content();
    }
}
