package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.log.LogQuery;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the search form of the sync logs asks for; empty is "any".
 *
 * @param from the first day, in the viewer's zone, as {@code 2026-11-24}
 * @param until the last day
 * @param source a connection
 */
record LogSearch(
        @Nullable String from,
        @Nullable String until,
        @Nullable UUID source,
        @Nullable String domain,
        @Nullable RunKind kind,
        @Nullable RunState result) {

    void check(Errors errors) {
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

    LogQuery query(ZoneId zone) {
        return new LogQuery(
                start(day(from), zone),
                start(day(until).map(last -> last.plusDays(1)), zone),
                source,
                storable(domain),
                kind,
                result);
    }

    public boolean isFiltered() {
        return !on("").isEmpty();
    }

    /** The address of this search, without the page. */
    String on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "from", from);
        add(address, "until", until);
        add(address, "source", source);
        add(address, "domain", domain);
        add(address, "kind", kind);
        add(address, "result", result);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }

    /** No database takes a NUL, and no domain has one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.replace('\0', '\uFFFD');
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return isGiven(text)
                    ? Optional.of(LocalDate.parse(text)).filter(LogSearch::isOfThisAge)
                    : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Of a year with four digits, as every database knows it. */
    private static boolean isOfThisAge(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }

    private static @Nullable Instant start(Optional<LocalDate> day, ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant()).orElse(null);
    }
}
