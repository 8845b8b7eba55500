package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ConsoleTest
class NoticesOnPostgresTests extends NoticesOnADatabase {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Databases::postgres);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }
}
