package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationQuery;
import dev.accesscontrol.audit.OperationResult;
import dev.accesscontrol.web.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the search form of the Admin Operation Logs asks for; empty is "any". */
record OperationSearch(
        @Nullable String from,
        @Nullable String until,
        @Nullable String actor,
        @Nullable String operation,
        @Nullable String target,
        @Nullable String result) {

    void check(Errors errors) {
        period().check(errors);
    }

    private Period period() {
        return new Period(from, until);
    }

    private @Nullable OperationResult wantedResult() {
        return Filters.choice(OperationResult.class, result);
    }

    OperationQuery query(ZoneId zone) {
        return new OperationQuery(
                period().start(zone),
                period().end(zone),
                Filters.text(actor),
                Filters.text(operation),
                Filters.text(target),
                wantedResult());
    }

    private Filters filters() {
        return new Filters()
                .add("from", from)
                .add("until", until)
                .add("actor", actor)
                .add("operation", operation)
                .add("target", target)
                .add("result", wantedResult());
    }

    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    /** The address of this search, without the page. */
    String on(String path) {
        return filters().on(path);
    }
}
