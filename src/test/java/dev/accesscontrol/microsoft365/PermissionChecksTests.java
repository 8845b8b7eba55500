package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.accessToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.AccessCheck.Missing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionChecksTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final AccessCheck BOTH_MISSING =
            new Missing(List.of("User.Read.All", "Domain.Read.All"));

    private final SimulatedTime time = new SimulatedTime();
    private final PermissionChecks checks =
            new PermissionChecks(Provider.at(microsoft, time).verification(), time);
    private final UUID connection = UUID.randomUUID();

    @BeforeEach
    void withoutRoles() {
        microsoft.givesToken(accessToken("early", null));
    }

    @AfterEach
    void stop() {
        checks.stop();
    }

    @Test
    void neverWaitsForMicrosoft() {
        assertThat(look()).isEmpty();
        assertThat(answer()).isEqualTo(BOTH_MISSING);
    }

    @Test
    void asksOnceForAMinute() {
        answer();
        time.pass(Duration.ofSeconds(59));
        assertThat(look()).contains(BOTH_MISSING);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void asksAgainAfterAMinute() {
        answer();
        time.pass(Duration.ofSeconds(60));
        assertThat(look()).isEmpty();
        answer();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void asksAgainWhenTold() {
        answer();
        checks.again(connection, TENANT);
        assertThat(look()).isEmpty();
        answer();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void tellsWhatIsKnownWithoutAsking() {
        assertThat(checks.known(connection)).isEmpty();
        assertThat(asked()).isZero();
        answer();
        assertThat(checks.known(connection)).contains(BOTH_MISSING);
        time.pass(Duration.ofSeconds(60));
        assertThat(checks.known(connection)).isEmpty();
    }

    @Test
    void tellsConnectionsApart() {
        answer();
        assertThat(checks.look(UUID.randomUUID(), TENANT)).isEmpty();
    }

    private Optional<AccessCheck> look() {
        return checks.look(connection, TENANT);
    }

    private AccessCheck answer() {
        await().until(() -> look().isPresent());
        return look().orElseThrow();
    }

    private static int asked() {
        return microsoft.server().findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH))).size();
    }
}
