package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserPurged;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsoleTest
class ForgetPurgedTests {

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;

    @Test
    void forgetsThePasswordOfWhoHasLeftTheRecycleBinForGood() {
        var accounts = new Accounts(context);
        var gone = accounts.with(Role.NONE);
        var other = accounts.with(Role.NONE);
        context.publishEvent(new UserPurged(gone.id(), gone.username()));
        assertThat(credentials(gone.id().value())).isZero();
        assertThat(credentials(other.id().value())).isEqualTo(1);
    }

    private long credentials(UUID user) {
        return database.sql("select count(*) from credentials where user_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }
}
