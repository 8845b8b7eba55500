package dev.accesscontrol.microsoft365;

import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the token on one request, and the id by which Microsoft's support finds it, after a look at
 * where the request goes.
 *
 * @param forClaims gives the token that meets a claims challenge, when Graph answers with one
 */
record TokenBearer(GraphRoot root, String token, String requestId, UnaryOperator<String> forClaims)
        implements AuthenticationProvider {

    @Override
    public void authenticateRequest(
            RequestInformation request, @Nullable Map<String, Object> context) {
        refuseElsewhere(request);
        put(request, "Authorization", "Bearer " + tokenFor(context));
        put(request, "client-request-id", requestId);
    }

    private String tokenFor(@Nullable Map<String, Object> context) {
        return context != null && context.get("claims") instanceof String challenge
                ? forClaims.apply(
                        new String(
                                Base64.getMimeDecoder().decode(challenge), StandardCharsets.UTF_8))
                : token;
    }

    private void refuseElsewhere(RequestInformation request) {
        try {
            if (root.holds(String.valueOf(request.getUri()))) {
                return;
            }
        } catch (URISyntaxException noAddress) {
            // refused below
        }
        throw new SetbackException(
                Setback.lasting(Cause.UNEXPECTED_ANSWER, "ForeignLink", null), null);
    }

    private static void put(RequestInformation request, String header, String value) {
        request.headers.remove(header);
        request.headers.add(header, value);
    }
}
