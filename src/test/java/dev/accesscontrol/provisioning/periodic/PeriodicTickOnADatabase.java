package dev.accesscontrol.provisioning.periodic;

import static dev.accesscontrol.provisioning.periodic.PeriodicFixture.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;

import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tick starts, and when. */
abstract class PeriodicTickOnADatabase {

    private static final Instant NOW = Instant.parse("2026-11-24T05:17:31Z");

    private PeriodicFixture fixture;
    private DomainView domain;

    abstract String database();

    @BeforeEach
    void enableOneDomain() {
        fixture = new PeriodicFixture(database());
        fixture.at(NOW);
        domain = enabled();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void startsADomainWhenItsTimeHasComeAndNotBefore() {
        fixture.at(fixture.next(domain).minusMillis(1));
        fixture.tick();
        assertThat(fixture.started).isEmpty();

        fixture.at(fixture.next(domain));
        fixture.tick();
        fixture.tick();
        assertThat(fixture.started).containsExactly(domain.id());
    }

    @Test
    void startsTheDomainsOfAConnectionTogether() {
        var second = fixture.domain(domain.connectionId());
        fixture.syncs().enable(second, "admin");

        fixture.at(fixture.next(domain));
        fixture.tick();

        assertThat(fixture.started).containsExactlyInAnyOrder(domain.id(), second.id());
    }

    @Test
    void makesUpOnceForAllTheTimesThatWereMissed() {
        var first = fixture.next(domain);
        fixture.at(first.plus(HOUR.multipliedBy(5)).plusSeconds(40));

        fixture.tick();
        fixture.tick();

        assertThat(fixture.started).containsExactly(domain.id());
        assertThat(fixture.next(domain)).isEqualTo(first.plus(HOUR.multipliedBy(6)));
    }

    @Test
    void leavesABusyDomainForItsNextTime() {
        doReturn(Optional.empty()).when(fixture.runs).startPeriodic(domain.id());
        var first = fixture.next(domain);
        fixture.at(first);
        fixture.tick();

        assertThat(fixture.next(domain)).isEqualTo(first.plus(HOUR));
    }

    @Test
    void goesOnAtItsMinuteWhenTheClockWasSetBack() {
        var far = NOW.plus(Duration.ofDays(1000));
        fixture.at(far);
        fixture.tick();
        fixture.at(NOW);
        fixture.started.clear();

        fixture.tick();

        assertThat(fixture.started).isEmpty();
        assertThat(fixture.next(domain)).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(HOUR));
        fixture.at(fixture.next(domain));
        fixture.tick();
        assertThat(fixture.started).containsExactly(domain.id());
    }

    @Test
    void startsOneRunWhenTheClockJumpsAhead() {
        fixture.at(NOW.plus(Duration.ofDays(1000)));
        fixture.tick();
        fixture.tick();

        assertThat(fixture.started).containsExactly(domain.id());
    }

    @Test
    void triesNothingWithoutConsentAndGoesOnAfterAReconnection() {
        for (var state : List.of(ConsentState.LOST, ConsentState.WAITING)) {
            fixture.consent(domain.connectionId(), state);
            fixture.at(fixture.next(domain));
            fixture.tick();
        }
        assertThat(fixture.started).isEmpty();

        fixture.consent(domain.connectionId(), ConsentState.GRANTED);
        fixture.at(fixture.next(domain));
        fixture.tick();

        assertThat(fixture.started).containsExactly(domain.id());
    }

    @Test
    void startsNothingThatIsDisabled() {
        var time = fixture.next(domain);
        fixture.syncs().disable(domain, "admin");
        fixture.at(time);
        fixture.tick();

        assertThat(fixture.started).isEmpty();
        assertThat(fixture.next(domain)).isNull();
    }

    @Test
    void keepsADomainDueWhoseRunCouldNotBeStoredAndGoesOnWithTheOthers() {
        var other = enabled();
        var time = fixture.next(domain);
        doThrow(new IllegalStateException("broken")).when(fixture.runs).startPeriodic(domain.id());
        fixture.at(NOW.plus(HOUR));
        fixture.tick();

        assertThat(fixture.started).containsExactly(other.id());
        assertThat(fixture.next(domain)).isEqualTo(time);
    }

    @Test
    void startsEachRunOnceOnHoweverManyNodes() throws Exception {
        var domains = IntStream.range(0, 30).mapToObj(_ -> enabled().id()).toList();
        fixture.at(NOW.plus(HOUR));
        var together = new CyclicBarrier(3);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (int node = 0; node < 3; node++) {
                nodes.submit(() -> {
                    together.await();
                    fixture.tick();
                    return null;
                });
            }
        }
        assertThat(fixture.started).doesNotHaveDuplicates().containsAll(domains).hasSize(31);
    }

    @Test
    void forgetsADomainThatIsNoLongerSynchronised() {
        fixture.sql.sql("delete from connection_domains where id = ?").param(domain.id()).update();
        fixture.at(NOW.plus(HOUR));
        fixture.tick();

        assertThat(fixture.stored(domain)).isNull();
        assertThat(fixture.started).isEmpty();
    }

    @Test
    void isOffUntilSomebodyEnablesItAfterASyncThatSucceeded() {
        var unknown = fixture.domain(domain.connectionId());
        doReturn(false).when(fixture.synced).contains(unknown.id());

        assertThat(fixture.syncs().enable(unknown, "admin")).isFalse();
        assertThat(fixture.stored(unknown)).isNull();
    }

    @Test
    void remembersWhoDecidedAndASecondPressChangesNothing() {
        var first = fixture.stored(domain);
        fixture.at(NOW.plusSeconds(60));
        fixture.syncs().enable(domain, "somebody else");

        assertThat(fixture.stored(domain)).isEqualTo(first);
        assertThat(first.changedBy()).isEqualTo("admin");
        assertThat(first.changedAt()).isEqualTo(NOW);

        fixture.syncs().disable(domain, "somebody else");
        assertThat(fixture.stored(domain).changedBy()).isEqualTo("somebody else");
    }

    private DomainView enabled() {
        var added = fixture.domain(fixture.connection());
        assertThat(fixture.syncs().enable(added, "admin")).isTrue();
        return added;
    }
}
