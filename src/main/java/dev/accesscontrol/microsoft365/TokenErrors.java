package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint's errors mean. Codes may change at any time, so that an unknown one is
 * judged by the standard's error; texts are never looked at.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft
 *     Entra error codes</a>
 */
final class TokenErrors {

    /**
     * The application is still being set up in the tenant: about half a minute, as users report.
     */
    private static final int BEING_CREATED = 650051;

    private static final Map<Cause, Set<Integer>> LASTING =
            Map.of(
                    Cause.CONSENT_LOST, Set.of(65001, 90094, 90095, 700016, 7000229),
                    Cause.APPLICATION_DISABLED, Set.of(7000112),
                    Cause.BLOCKED_BY_POLICY, Set.of(53003, 530032),
                    Cause.TENANT_NOT_FOUND, Set.of(90002, 90038, 900382, 900432),
                    Cause.MISCONFIGURED,
                            Set.of(
                                    7000215, 7000222, 700027, 700030, 50011, 900971, 650052, 650056,
                                    650057, 70011, 700022, 700023, 9001023));

    private static final Map<Cause, Set<Integer>> PASSING =
            Map.of(
                    Cause.UNREACHABLE, Set.of(90024, 90033, 90055, 50000),
                    Cause.PERMISSION_MISSING, Set.of(BEING_CREATED));

    private static final Map<String, Cause> LASTING_BY_STANDARD =
            Map.of(
                    "invalid_client", Cause.MISCONFIGURED,
                    "unauthorized_client", Cause.MISCONFIGURED,
                    "invalid_request", Cause.MISCONFIGURED,
                    "invalid_scope", Cause.MISCONFIGURED,
                    "unsupported_grant_type", Cause.MISCONFIGURED,
                    "interaction_required", Cause.BLOCKED_BY_POLICY);

    private static final Set<String> PASSING_BY_STANDARD =
            Set.of("temporarily_unavailable", "server_error");

    private TokenErrors() {}

    static Setback setback(TokenRefusedException refused) {
        var lasting = byCode(LASTING, refused);
        if (lasting.isPresent()) {
            return new Setback(failure(lasting.get(), refused), false, null);
        }
        return byCode(PASSING, refused)
                .or(() -> passingByStandard(refused))
                .map(cause -> new Setback(failure(cause, refused), true, pause(refused)))
                .orElseGet(() -> new Setback(failure(byStandard(refused), refused), false, null));
    }

    private static Optional<Cause> byCode(
            Map<Cause, Set<Integer>> table, TokenRefusedException refused) {
        return table.entrySet().stream()
                .filter(line -> !Collections.disjoint(line.getValue(), refused.codes()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Cause> passingByStandard(TokenRefusedException refused) {
        if (refused.status() == 429) {
            return Optional.of(Cause.THROTTLED);
        }
        return refused.status() >= 500
                        || PASSING_BY_STANDARD.contains(refused.getError().getErrorCode())
                ? Optional.of(Cause.UNREACHABLE)
                : Optional.empty();
    }

    private static Cause byStandard(TokenRefusedException refused) {
        return LASTING_BY_STANDARD.getOrDefault(
                refused.getError().getErrorCode(), Cause.UNEXPECTED_ANSWER);
    }

    private static SourceFailure failure(Cause cause, TokenRefusedException refused) {
        var code =
                refused.codes().isEmpty()
                        ? refused.getError().getErrorCode()
                        : "AADSTS" + refused.codes().getFirst();
        return new SourceFailure(cause, code, refused.traceId());
    }

    private static @Nullable Duration pause(TokenRefusedException refused) {
        return refused.retryAfter() == null && refused.codes().contains(BEING_CREATED)
                ? Duration.ofSeconds(30)
                : refused.retryAfter();
    }
}
