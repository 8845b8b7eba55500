package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Change;
import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.Slice;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.View;
import dev.accesscontrol.sandbox.tenant.Which;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code /users/delta}: everybody once, then what changed since. */
final class DeltaEndpoint {

    private static final int PAGE = 200;
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(7);

    private final Links links;
    private final InstantSource clock;
    private volatile int generation;
    private volatile DeltaReset reset = DeltaReset.GONE;

    DeltaEndpoint(Links links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /** All tokens given out so far are refused in this way. */
    void forget(DeltaReset how) {
        reset = how;
        generation++;
    }

    Response answer(Request request, Tenant tenant) {
        Parameters query = request.query();
        String delta = query.find("$deltatoken");
        String skip = query.find("$skiptoken");
        if (skip != null) {
            return page(request, tenant, valid(request, skip));
        }
        if (delta == null || delta.isEmpty()) {
            return page(request, tenant, begin(query, tenant));
        }
        if (delta.equals("latest")) {
            DeltaToken now = begin(query, tenant);
            return write(request, now, null, now.nextRound(now()), _ -> {});
        }
        DeltaToken token = valid(request, delta).until(tenant.people().sequence());
        return page(request, tenant, token);
    }

    private DeltaToken begin(Parameters query, Tenant tenant) {
        for (String parameter : List.of("$top", "$expand", "$orderby", "$search")) {
            if (query.has(parameter)) {
                throw GraphException.badRequest(
                        "The query parameter '" + parameter + "' is not supported for delta.");
            }
        }
        String select = query.find("$select");
        UserProperty.selected(select);
        List<String> ids = DeltaFilter.ids(query.find("$filter"));
        return new DeltaToken(select, ids, -1, tenant.people().sequence(), 0, now(), generation);
    }

    private DeltaToken valid(Request request, String text) {
        DeltaToken token = OpaqueToken.decode(text, DeltaToken.class);
        boolean old = now() - token.issued() > TOKEN_LIFETIME.toSeconds();
        if (old || token.generation() != generation) {
            throw reset.exception(links.to(request.base(), "users/delta?$deltatoken="));
        }
        return token;
    }

    private Response page(Request request, Tenant tenant, DeltaToken token) {
        boolean minimal = prefersMinimal(request);
        DeltaWriter writer = new DeltaWriter(token.properties(), minimal);
        return token.isFirstRound()
                ? everybody(request, tenant, token, writer)
                : changes(request, tenant, token, writer);
    }

    private Response everybody(
            Request request, Tenant tenant, DeltaToken token, DeltaWriter writer) {
        View view = new View.AfterChange(token.upTo());
        Which which = new Which.Matching(person -> token.isAbout(person.id()));
        Slice slice = tenant.people().slice(view, which, token.from(), PAGE);
        return write(
                request,
                token,
                slice.isLast() ? null : token.page(slice.next(), now()),
                token.nextRound(now()),
                json -> {
                    for (Person person : slice.people()) {
                        List<Person> held = tenant.people().held(person, token.upTo());
                        writer.write(person, held, json);
                    }
                });
    }

    private Response changes(Request request, Tenant tenant, DeltaToken token, DeltaWriter writer) {
        List<Change> told =
                tenant.people().changes(token.since(), token.upTo()).stream()
                        .filter(change -> token.isAbout(change.id()))
                        .filter(writer::isTold)
                        .toList();
        int from = Math.min(token.from(), told.size());
        int to = Math.min(from + PAGE, told.size());
        return write(
                request,
                token,
                to == told.size() ? null : token.page(to, now()),
                token.nextRound(now()),
                json -> told.subList(from, to).forEach(change -> writer.write(change, json)));
    }

    /** A page has one link, never both. */
    private Response write(
            Request request,
            DeltaToken token,
            @Nullable DeltaToken nextPage,
            DeltaToken nextRound,
            Consumer<JsonGenerator> value) {
        return Response.json(
                200,
                Json.write(
                        PAGE * 400,
                        json -> {
                            json.writeStringProperty(
                                    "@odata.context", UsersEndpoint.context(token.select()));
                            if (nextPage == null) {
                                link(request, "@odata.deltaLink", "$deltatoken", nextRound, json);
                            } else {
                                link(request, "@odata.nextLink", "$skiptoken", nextPage, json);
                            }
                            json.writeArrayPropertyStart("value");
                            value.accept(json);
                            json.writeEndArray();
                        }));
    }

    private void link(
            Request request, String name, String parameter, DeltaToken token, JsonGenerator json) {
        String rest = "users/delta?" + parameter + "=" + OpaqueToken.encode(token);
        json.writeStringProperty(name, links.to(request.base(), rest));
    }

    private static boolean prefersMinimal(Request request) {
        String prefer = request.header("prefer");
        return prefer != null && prefer.contains("return=minimal");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
