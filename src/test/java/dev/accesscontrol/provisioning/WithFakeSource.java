package dev.accesscontrol.provisioning;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.FakeSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * Adds the {@link FakeSource} to the program; runs, and how many users there are, are as each test
 * says.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(WithFakeSource.Beans.class)
@MockitoBean(types = Runs.class)
@MockitoSpyBean(types = UserLookup.class)
public @interface WithFakeSource {

    @TestConfiguration(proxyBeanMethods = false)
    class Beans {

        @Bean
        FakeSource fakeSource() {
            return new FakeSource();
        }
    }
}
