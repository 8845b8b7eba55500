package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import dev.accesscontrol.provisioning.source.SourceException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two guards stand before a token leaves; each holds by itself. */
class TokenBearerTests {

    private static final GraphRoot ROOT = new GraphRoot(URI.create("https://graph.example/v1.0"));

    private final TokenBearer bearer =
            new TokenBearer(ROOT, "token", "request-1", claims -> "token for " + claims);

    @Test
    void bringsTheTokenAndTheRequestsIdToGraph() {
        var request = requestTo("https://graph.example:443/v1.0/users?$skiptoken=%27x%27");
        bearer.authenticateRequest(request, Map.of());
        assertThat(request.headers.get("Authorization")).containsExactly("Bearer token");
        assertThat(request.headers.get("client-request-id")).containsExactly("request-1");
    }

    @Test
    void putsTheTokenThatMeetsAChallengeInPlaceOfTheOther() {
        var request = requestTo("https://graph.example/v1.0/users");
        bearer.authenticateRequest(request, Map.of());
        bearer.authenticateRequest(request, Map.of("claims", "e30="));
        assertThat(request.headers.get("Authorization")).containsExactly("Bearer token for {}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.example/v1.0/users",
                "https://graph.example.evil/v1.0/users",
                "https://graph.example:8443/v1.0/users",
                "https://graph.example@evil.example/v1.0/users",
                "https://user@graph.example/v1.0/users",
                "https://graph.example/beta/users"
            })
    void bringsNothingElsewhere(String address) {
        var request = requestTo(address);
        assertThatThrownBy(() -> bearer.authenticateRequest(request, Map.of()))
                .isInstanceOf(SetbackException.class);
        assertThat(request.headers).isEmpty();
    }

    @Test
    void theListOfLinksLeadsNowhereElseEither() {
        var links = new PageLinks(ROOT);
        assertThatThrownBy(() -> links.follow("https://graph.example.evil/v1.0/users", false))
                .isInstanceOf(SourceException.class);
    }

    private static RequestInformation requestTo(String address) {
        var request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(URI.create(address));
        return request;
    }
}
