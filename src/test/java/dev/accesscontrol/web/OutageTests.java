package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.orm.jpa.JpaSystemException;

class OutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300"})
    void isBehindAConnectionThatEnds(String state) {
        assertThat(Outage.isBehind(new RuntimeException(new SQLException("", state)))).isTrue();
    }

    @Test
    void isBehindARollbackWithoutAConnection() {
        assertThat(Outage.isBehind(rollback(new SQLException("Connection is closed")))).isTrue();
    }

    @Test
    void isNotBehindATransactionThatTheDatabaseRefuses() {
        assertThat(Outage.isBehind(rollback(new SQLException("", "23505")))).isFalse();
    }

    private static Exception rollback(SQLException refusal) {
        return new JpaSystemException(new TransactionException("Unable to roll back", refusal));
    }
}
