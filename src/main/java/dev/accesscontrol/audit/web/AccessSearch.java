package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.AccessEvent;
import dev.accesscontrol.audit.AccessQuery;
import dev.accesscontrol.audit.AccessReason;
import dev.accesscontrol.web.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the search form of the Access Logs asks for; empty is "any". */
record AccessSearch(
        @Nullable String from,
        @Nullable String until,
        @Nullable String user,
        @Nullable String event,
        @Nullable String reason,
        @Nullable String address) {

    void check(Errors errors) {
        period().check(errors);
    }

    private Period period() {
        return new Period(from, until);
    }

    private @Nullable AccessEvent wantedEvent() {
        return Filters.choice(AccessEvent.class, event);
    }

    private @Nullable AccessReason wantedReason() {
        return Filters.choice(AccessReason.class, reason);
    }

    AccessQuery query(ZoneId zone) {
        return new AccessQuery(
                period().start(zone),
                period().end(zone),
                Filters.text(user),
                wantedEvent(),
                wantedReason(),
                Filters.text(address));
    }

    private Filters filters() {
        return new Filters()
                .add("from", from)
                .add("until", until)
                .add("user", user)
                .add("event", wantedEvent())
                .add("reason", wantedReason())
                .add("address", address);
    }

    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    /** The address of this search, without the page. */
    String on(String path) {
        return filters().on(path);
    }
}
