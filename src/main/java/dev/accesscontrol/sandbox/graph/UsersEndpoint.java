package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.Slice;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.View;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code /users}, {@code /users/$count} and {@code /users/{id or UPN}}. */
final class UsersEndpoint {

    private static final String CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#users";
    private static final int BYTES_A_USER = 700;

    private final Links links;
    private final AtomicInteger generation = new AtomicInteger();

    UsersEndpoint(Links links) {
        this.links = links;
    }

    /** Listings that have begun have to begin again. */
    void expirePageTokens() {
        generation.incrementAndGet();
    }

    Response list(Request request, Tenant tenant) {
        String skipToken = request.query().find("$skiptoken");
        UsersQuery query =
                skipToken == null
                        ? UsersQuery.of(request, generation.get())
                        : UsersQuery.next(skipToken);
        if (query.generation() != generation.get()
                || query.advanced() && !UsersQuery.isEventual(request)) {
            throw GraphException.expiredPageToken();
        }
        List<UserProperty> properties = query.properties();
        View view = query.advanced() ? tenant.index() : new View.Live();
        Slice slice = tenant.people().slice(view, query.which(), query.from(), query.top());
        return Response.json(
                200,
                Json.write(
                        2000 + slice.people().size() * BYTES_A_USER,
                        json -> {
                            json.writeStringProperty("@odata.context", context(query.select()));
                            if (query.advanced() && query.isFirstPage()) {
                                json.writeNumberProperty(
                                        "@odata.count", tenant.people().count(view, query.which()));
                            }
                            writeNextLink(request, query, slice, json);
                            json.writeArrayPropertyStart("value");
                            slice.people().forEach(person -> write(person, properties, json));
                            json.writeEndArray();
                        }));
    }

    private void writeNextLink(Request request, UsersQuery query, Slice slice, JsonGenerator json) {
        if (!slice.isLast()) {
            String token = query.skipToken(slice.next());
            String link = links.to(request.base(), "users?$skiptoken=" + token);
            json.writeStringProperty("@odata.nextLink", link);
        }
    }

    Response count(Request request, Tenant tenant) {
        if (!UsersQuery.isEventual(request)) {
            throw GraphException.badRequest("$count is not currently supported.");
        }
        String filter = request.query().find("$filter");
        int count = tenant.people().count(tenant.index(), Filters.parse(filter, true));
        return Response.text(200, Integer.toString(count));
    }

    Response one(Request request, Tenant tenant, String key) {
        String select = request.query().find("$select");
        List<UserProperty> properties = UserProperty.selected(select);
        Person person = tenant.people().find(key).orElseThrow(() -> GraphException.notFound(key));
        return Response.json(
                200,
                Json.write(
                        BYTES_A_USER,
                        json -> {
                            json.writeStringProperty(
                                    "@odata.context", context(select) + "/$entity");
                            properties.forEach(property -> property.write(person, json));
                        }));
    }

    static String context(@Nullable String select) {
        return select == null ? CONTEXT : CONTEXT + "(" + select + ")";
    }

    private static void write(Person person, List<UserProperty> properties, JsonGenerator json) {
        json.writeStartObject();
        for (UserProperty property : properties) {
            property.write(person, json);
        }
        json.writeEndObject();
    }
}
