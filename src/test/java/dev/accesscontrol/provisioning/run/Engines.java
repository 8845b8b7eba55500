package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.testing.Databases;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The databases that the engine is tested on; tests of one database share their context. */
final class Engines {

    private Engines() {}

    private static void use(ConfigurableApplicationContext context, String url, String user) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + user,
                        "spring.datasource.password=" + user)
                .applyTo(context);
    }

    static class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, Databases.h2(), "sa");
        }
    }

    static class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, Databases.postgres(), "postgres");
        }
    }
}
