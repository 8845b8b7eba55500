package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import dev.accesscontrol.testing.ServedConsole;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that meet an empty PostgreSQL at once. */
class TwoNodesTests {

    @Test
    void bothStartAndMakeOneGlobalAdmin() throws Exception {
        var url = Databases.postgres();
        var together = new CyclicBarrier(2);
        Callable<ServedConsole> node =
                () -> {
                    together.await();
                    return ServedConsole.besideOthers(
                            url, "--spring.datasource.hikari.maximum-pool-size=4");
                };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var started = nodes.invokeAll(List.of(node, node));
            try (var one = started.getFirst().get();
                    var other = started.getLast().get()) {
                assertThat(globalAdmins(one)).containsExactly("admin");
                assertThat(one.signIn()).isEqualTo("/admin");
                assertThat(other.signIn()).isEqualTo("/admin");
            }
        }
    }

    private static List<String> globalAdmins(ServedConsole node) {
        return node.bean(JdbcClient.class)
                .sql("select username from users where role = 'GLOBAL_ADMIN'")
                .query(String.class)
                .list();
    }
}
