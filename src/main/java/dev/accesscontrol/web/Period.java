package dev.accesscontrol.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Some days, as the search form of a log asks for them; empty is "any".
 *
 * @param from the first day, in the viewer's zone, as {@code 2026-11-24}
 * @param until the last day
 */
public record Period(@Nullable String from, @Nullable String until) {

    /** Rejects the fields {@code from} and {@code until}. */
    public void check(Errors errors) {
        if (isGiven(from) && day(from).isEmpty()) {
            errors.rejectValue("from", "logs.error.date");
        }
        if (isGiven(until) && day(until).isEmpty()) {
            errors.rejectValue("until", "logs.error.date");
        }
        if (day(from).isPresent() && day(until).filter(day(from).get()::isAfter).isPresent()) {
            errors.rejectValue("until", "logs.error.order");
        }
    }

    public @Nullable Instant start(ZoneId zone) {
        return instant(day(from), zone);
    }

    /** Exclusive. */
    public @Nullable Instant end(ZoneId zone) {
        return instant(day(until).map(last -> last.plusDays(1)), zone);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return isGiven(text)
                    ? Optional.of(LocalDate.parse(text)).filter(Period::isOfThisAge)
                    : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Of a year with four digits, as every database knows it. */
    private static boolean isOfThisAge(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }

    private static @Nullable Instant instant(Optional<LocalDate> day, ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant()).orElse(null);
    }
}
