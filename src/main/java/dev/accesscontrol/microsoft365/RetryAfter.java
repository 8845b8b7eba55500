package dev.accesscontrol.microsoft365;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Retry-After}: whole seconds or a date (RFC 9110, 10.2.3), at Microsoft also
 * decimal seconds.
 */
final class RetryAfter {

    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    private RetryAfter() {}

    /**
     * Null when there is no header, or nothing that can be understood.
     *
     * @param date the answer's own {@code Date}, which the server measures a date by
     * @param now taken when the answer has none
     */
    static @Nullable Duration parse(@Nullable String header, @Nullable String date, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            var seconds = new BigDecimal(header.strip()).min(MOST_SECONDS);
            return seconds.signum() < 0
                    ? null
                    : Duration.ofMillis(
                            seconds.movePointRight(3)
                                    .setScale(0, RoundingMode.CEILING)
                                    .longValueExact());
        } catch (NumberFormatException notSeconds) {
            var until = instant(header);
            var sent = instant(date);
            return until == null
                    ? null
                    : notNegative(Duration.between(sent == null ? now : sent, until));
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static @Nullable Instant instant(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
