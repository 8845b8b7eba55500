package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.WithFakeSource;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ConsoleTest
@WithFakeSource
class ConnectionsOnPostgresTests extends ConnectionsOnADatabase {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Databases::postgres);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }
}
