package dev.accesscontrol.microsoft365;

import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an error answer of the token endpoint with the codes that Spring's own reader leaves out.
 */
final class TokenRefusals implements RestClient.ResponseSpec.ErrorHandler {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock clock;

    TokenRefusals(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handle(HttpRequest request, ClientHttpResponse response) throws IOException {
        var headers = response.getHeaders();
        throw new TokenRefusedException(
                response.getStatusCode().value(),
                body(response),
                RetryAfter.parse(
                        headers.getFirst(HttpHeaders.RETRY_AFTER),
                        headers.getFirst(HttpHeaders.DATE),
                        clock.instant()));
    }

    /** Without content when it is no JSON, as with an error page of something in between. */
    private static TokenRefusedException.Body body(ClientHttpResponse response) throws IOException {
        try {
            var body =
                    JSON.readValue(
                            response.getBody().readAllBytes(), TokenRefusedException.Body.class);
            return body == null ? TokenRefusedException.Body.EMPTY : body;
        } catch (JacksonException notJson) {
            return TokenRefusedException.Body.EMPTY;
        }
    }
}
