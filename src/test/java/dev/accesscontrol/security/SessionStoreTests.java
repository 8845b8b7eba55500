package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

class SessionStoreTests {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void letsTheLaterOfTwoRequestsWinThatSetAnAttributeAtOnce(String kind) {
        twoRequests(sessions(kind));
    }

    private static <S extends Session> void twoRequests(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var one = Objects.requireNonNull(sessions.findById(session.getId()));
        var other = Objects.requireNonNull(sessions.findById(session.getId()));
        one.setAttribute("page", "one");
        other.setAttribute("page", "other");
        sessions.save(one);
        sessions.save(other);

        var stored = Objects.requireNonNull(sessions.findById(session.getId()));
        assertThat(stored.<String>getAttribute("page")).isEqualTo("other");
    }

    private static JdbcIndexedSessionRepository sessions(String kind) {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(source), transactions);
        SessionStore.attributesSetAtOnce(source).customize(sessions);
        return sessions;
    }
}
