package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Permission;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.util.List;

/** Which address is answered by what, and which permission it takes. */
record GraphRoutes(Bearer bearer, UsersEndpoint users, DeltaEndpoint delta) {

    Response answer(Request request) {
        Caller caller = bearer.caller(request);
        List<String> path = request.segments();
        if (!request.method().equals("GET")) {
            throw new GraphException(
                    405,
                    "Request_BadRequest",
                    "Specified HTTP method is not allowed for the request target.");
        }
        return switch (path.size() < 2 ? "" : path.get(1)) {
            case "organization" -> {
                caller.require(Permission.USER_READ_ALL);
                yield DirectoryEndpoint.organization(caller.tenant());
            }
            case "domains" -> {
                caller.require(Permission.DOMAIN_READ_ALL);
                yield path.size() == 2
                        ? DirectoryEndpoint.domains(caller.tenant())
                        : DirectoryEndpoint.domain(caller.tenant(), path.get(2));
            }
            case "users" -> {
                caller.require(Permission.USER_READ_ALL);
                yield users(request, caller.tenant(), path.size() == 2 ? "" : path.get(2));
            }
            default ->
                    throw new GraphException(
                            400,
                            "BadRequest",
                            "Resource not found for the segment '" + request.path() + "'.");
        };
    }

    private Response users(Request request, Tenant tenant, String rest) {
        return switch (rest) {
            case "" -> users.list(request, tenant);
            case "delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()" ->
                    delta.answer(request, tenant);
            case "$count" -> users.count(request, tenant);
            default -> users.one(request, tenant, rest);
        };
    }
}
