package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.FakeMicrosoft;
import dev.accesscontrol.provisioning.source.ConnectionTrail;
import dev.accesscontrol.testing.ConsoleTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The console, beside a Microsoft that answers as told; one context for all its tests. */
@ConsoleTest
abstract class ConsoleWithMicrosoft {

    /** As long as the context lives, whose jobs may ask for something at any time. */
    static final FakeMicrosoft microsoft = new FakeMicrosoft();

    static final AdjustableClock TIME = new AdjustableClock();

    @Autowired MockMvc web;
    @Autowired MessageSource messages;
    @MockitoBean ConnectionTrail trails;
    @TestBean private Clock clock;

    static Clock clock() {
        return TIME;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("accesscontrol.microsoft365.client-id", () -> FakeMicrosoft.CLIENT);
        settings.add("accesscontrol.microsoft365.client-secret", () -> FakeMicrosoft.SECRET);
        settings.add("accesscontrol.microsoft365.login-url", microsoft::url);
        settings.add("accesscontrol.microsoft365.graph-url", microsoft::url);
    }

    @BeforeEach
    void forgetEarlierTests() {
        TIME.reset();
        microsoft.beforeEach(null);
    }

    final Browser browserOf(String role) {
        return new Browser(web, role);
    }
}
