package dev.accesscontrol.provisioning.run;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.microsoft365.FakeMicrosoft;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A listing of Microsoft Graph that says how many there are, and sends fewer. */
@ContextConfiguration(initializers = Engines.H2.class)
class AnnouncedTotalTests extends EngineOnADatabase {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("accesscontrol.microsoft365.client-id", () -> FakeMicrosoft.CLIENT);
        settings.add("accesscontrol.microsoft365.client-secret", () -> FakeMicrosoft.SECRET);
        settings.add("accesscontrol.microsoft365.login-url", microsoft::url);
        settings.add("accesscontrol.microsoft365.graph-url", microsoft::url);
    }

    @BeforeEach
    void connectMicrosoft() {
        jdbc.sql("update connections set service = 'microsoft365', tenant = ?")
                .param(FakeMicrosoft.TENANT)
                .update();
        microsoft
                .server()
                .stubFor(
                        get(urlPathMatching("/v1\\.0/users/delta.*"))
                                .willReturn(
                                        okJson(
                                                """
                                                {"value":[],"@odata.deltaLink":"%s/v1.0/users/delta?$deltatoken=now"}\
                                                """
                                                        .formatted(microsoft.url()))));
    }

    private static void listsThreeOf(long announced) {
        microsoft.firstPage(
                page(
                        null,
                        announced,
                        IntStream.range(0, 3)
                                .mapToObj(i -> user(i, "u" + i + "@contoso.com"))
                                .toArray(String[]::new)));
    }

    @Test
    void failsTheDryRunWhenFarFewerCameAndNothingIsWritten() {
        var user = database.imported("here@contoso.com");
        listsThreeOf(200);
        var run = dryRun(contoso);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().cause()).isEqualTo(Cause.INCOMPLETE);
        assertThat(run.planId()).isNull();
        assertThat(database.users()).containsOnlyKeys(user.username());
        for (var table : new String[] {"plans", "plan_rows", "plan_seen", "deleted_users"}) {
            assertThat(database.count(table)).as(table).isZero();
        }
    }

    /** The index of Microsoft moves while it is read. */
    @Test
    void doesNotMindAFewLess() {
        listsThreeOf(8);
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.SUCCEEDED);
    }
}
