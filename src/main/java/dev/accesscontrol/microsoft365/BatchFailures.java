package dev.accesscontrol.microsoft365;

import com.microsoft.kiota.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What some parts of a batch failed with. */
record BatchFailures(List<RuntimeException> failures, Instant now) {

    /**
     * First a rejected token, which is renewed at once; then what lasts, so that nobody waits in
     * vain; else what asks for the longest pause.
     */
    RuntimeException gravest() {
        return failures.stream()
                .max(
                        Comparator.comparing(BatchFailures::isRejectedToken)
                                .thenComparing(failure -> !setback(failure).passing())
                                .thenComparing(this::pause))
                .orElseThrow();
    }

    private static boolean isRejectedToken(RuntimeException failure) {
        return failure instanceof ApiException answer && answer.getResponseStatusCode() == 401;
    }

    private Setback setback(RuntimeException failure) {
        return GraphErrors.setback(failure, now);
    }

    private Duration pause(RuntimeException failure) {
        return Objects.requireNonNullElse(setback(failure).retryAfter(), Duration.ZERO);
    }
}
