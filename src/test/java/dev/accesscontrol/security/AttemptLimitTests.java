package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.testing.Databases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class AttemptLimitTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:30Z");
    private static final String ADDRESS = "192.0.2.1";

    @Parameter String kind;

    private JdbcClient database;
    private AttemptCounts counts;
    private AttemptLimit limit;

    @BeforeEach
    void open() {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
        counts = spy(new AttemptCounts(database));
        limit = node(NOW);
    }

    private AttemptLimit node(Instant now) {
        return new AttemptLimit(new SignInSettings(30), counts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Attempt from(String address, String username) {
        return new Attempt(username, address, null);
    }

    private static int taken(AttemptLimit limit, int times, Attempt attempt) {
        return (int) IntStream.range(0, times).filter(i -> limit.take(attempt)).count();
    }

    private int rows() {
        return database.sql("select count(*) from sign_in_attempts").query(Integer.class).single();
    }

    @Test
    void countsTheAttemptsOfAllNodesTogether() {
        var other = node(NOW.plusSeconds(5));
        assertThat(taken(limit, 15, from(ADDRESS, "a"))).isEqualTo(15);
        assertThat(taken(other, 50, from(ADDRESS, "b"))).isEqualTo(15);
        assertThat(limit.take(from(ADDRESS, "c"))).isFalse();
        assertThat(limit.take(from("192.0.2.2", "c"))).isTrue();
    }

    @Test
    void countsAttemptsThatComeAtOnce() throws Exception {
        var all = new ArrayList<Callable<Integer>>();
        for (int node = 0; node < 4; node++) {
            var own = node(NOW);
            all.add(() -> taken(own, 20, from(ADDRESS, "a")));
        }
        int taken = 0;
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var one : nodes.invokeAll(all)) {
                taken += one.get();
            }
        }
        assertThat(taken).isEqualTo(30);
    }

    @Test
    void listensAgainInTheNextMinute() {
        taken(limit, 40, from(ADDRESS, "a"));
        assertThat(taken(node(NOW.plusSeconds(30)), 40, from(ADDRESS, "a"))).isEqualTo(30);
    }

    @Test
    void takesTheLaterMinuteForThePresentWhenClocksDiffer() {
        taken(node(NOW.plusSeconds(30)), 40, from(ADDRESS, "a"));
        assertThat(limit.take(from(ADDRESS, "a"))).isFalse();
        assertThat(node(NOW.plusSeconds(31)).take(from(ADDRESS, "a"))).isFalse();
    }

    @Test
    void givesTheAttemptOfASuccessBack() {
        for (int i = 0; i < 400; i++) {
            assertThat(limit.take(from(ADDRESS, "a"))).isTrue();
            limit.giveBack(from(ADDRESS, "a"));
        }
        taken(limit, 30, from(ADDRESS, "a"));
        assertThat(limit.take(from(ADDRESS, "a"))).isFalse();
        limit.giveBack(from(ADDRESS, "a"));
        assertThat(limit.take(from(ADDRESS, "a"))).isTrue();
    }

    @Test
    void endsTheGuessingAtOneNameFromManyNetworksWhateverItsCase() {
        for (int network = 1; network <= 15; network++) {
            taken(limit, 30, from("198.51.100." + network, network % 2 == 0 ? "admin" : "ADMIN"));
        }
        assertThat(limit.take(from(ADDRESS, "admin"))).isFalse();
        assertThat(limit.take(from(ADDRESS, "hanako"))).isTrue();
    }

    @Test
    void leavesWhoIsKnownAlone() {
        taken(limit, 40, from(ADDRESS, "admin"));
        for (int network = 1; network <= 15; network++) {
            taken(limit, 30, from("198.51.100." + network, "admin"));
        }
        var known = new Attempt("admin", ADDRESS, Origin.ofDevice("browser"));
        assertThat(taken(limit, 40, known)).isEqualTo(30);
    }

    @Test
    void takesTheNetworksOfOneSiteTogether() {
        int taken = 0;
        for (int network = 0; network < 50; network++) {
            var address = "2001:db8:1:%x::1".formatted(network);
            taken += taken(limit, 10, from(address, "a" + network));
        }
        assertThat(taken).isEqualTo(120);
        assertThat(limit.take(from("2001:db8:2::1", "a"))).isTrue();
    }

    @Test
    void asksTheDatabaseNoMoreForANetworkThatIsTurnedAway() {
        taken(limit, 1000, from(ADDRESS, "a"));
        // 30 of the network and of the name each, and the one that found it full
        verify(counts, times(61)).take(any(), anyInt(), anyLong());
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void keepsNoRowsOfEarlierMinutesNorOfAClockThatWasAhead() {
        limit.take(from(ADDRESS, "a"));
        node(NOW.plus(Duration.ofDays(3650))).take(from("192.0.2.2", "b"));
        limit.forgetOld();
        assertThat(rows()).isEqualTo(2);
        node(NOW.plusSeconds(120)).forgetOld();
        assertThat(rows()).isZero();
    }
}
