package dev.accesscontrol.security;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets two requests of one session set the same attribute at once: the later one wins, where a
 * plain insert would fail. And no request waits for its session for ever.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final String H2_MERGE =
            """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
            VALUES (?, ?, ?)
            """;

    private static final int SECONDS = 5;

    /** For sessions alone: whoever wants a transaction gets the usual one. */
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations(
            PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setTimeout(SECONDS);
        return template;
    }

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesSetAtOnce(
            DataSource database) {
        return isH2(database)
                ? sessions -> sessions.setCreateSessionAttributeQuery(H2_MERGE)
                : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static boolean isH2(DataSource database) {
        ConnectionCallback<String> product = SessionStore::product;
        return "H2".equals(new JdbcTemplate(database).execute(product));
    }

    private static String product(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }
}
