package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.tenant.Which;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing of users asks for; all of it travels in the page token as well.
 *
 * @param advanced {@code ConsistencyLevel: eventual} and {@code $count=true}: answered from the
 *     index
 * @param from where the page begins
 * @param generation of the page tokens when the listing began
 */
record UsersQuery(
        @Nullable String select,
        @Nullable String filter,
        int top,
        boolean advanced,
        int from,
        int generation) {

    private static final int DEFAULT_TOP = 100;
    private static final int MAX_TOP = 999;
    private static final List<String> NOT_HERE =
            List.of("$skip", "$expand", "$search", "$orderby", "$apply");

    static UsersQuery of(Request request, int generation) {
        Parameters query = request.query();
        for (String parameter : NOT_HERE) {
            if (query.has(parameter)) {
                throw GraphException.badRequest("'" + parameter + "' is not supported here.");
            }
        }
        boolean advanced = isEventual(request) && query.text("$count").equals("true");
        return new UsersQuery(
                query.find("$select"),
                query.find("$filter"),
                top(query.find("$top")),
                advanced,
                0,
                generation);
    }

    /** Two quotation marks around it, as the real service's tokens have. */
    static UsersQuery next(String skipToken) {
        if (!skipToken.matches("X'[0-9A-F]+'")) {
            throw GraphException.invalidPageToken();
        }
        return OpaqueToken.decode(skipToken.substring(2, skipToken.length() - 1), UsersQuery.class);
    }

    String skipToken(int next) {
        UsersQuery rest = new UsersQuery(select, filter, top, advanced, next, generation);
        return "X%27" + OpaqueToken.encode(rest) + "%27";
    }

    static boolean isEventual(Request request) {
        return "eventual".equalsIgnoreCase(request.header("consistencylevel"));
    }

    boolean isFirstPage() {
        return from == 0;
    }

    List<UserProperty> properties() {
        return UserProperty.selected(select);
    }

    Which which() {
        return Filters.parse(filter, advanced);
    }

    private static int top(@Nullable String text) {
        if (text == null) {
            return DEFAULT_TOP;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) == 0) {
            throw GraphException.badRequest(
                    "Invalid page size specified: '"
                            + text
                            + "'. Must be between 1 and "
                            + MAX_TOP
                            + " inclusive.");
        }
        return Integer.parseInt(text);
    }
}
