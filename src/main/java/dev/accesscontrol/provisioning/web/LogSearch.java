package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.log.LogQuery;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.web.Period;
import java.time.ZoneId;
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
        period().check(errors);
    }

    private Period period() {
        return new Period(from, until);
    }

    LogQuery query(ZoneId zone) {
        return new LogQuery(
                period().start(zone), period().end(zone), source, storable(domain), kind, result);
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
}
