package dev.accesscontrol.microsoft365;

import com.microsoft.graph.users.UsersRequestBuilder.GetRequestConfiguration;
import com.microsoft.kiota.BaseRequestConfiguration;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Questions for people. Those for a domain are "advanced" ones: both the header and {@code $count}
 * are needed for {@code endsWith}.
 *
 * @see <a href="https://learn.microsoft.com/graph/aad-advanced-queries">Advanced query
 *     capabilities</a>
 */
final class UserQuery {

    private static final int PAGE_SIZE = 999;
    private static final String SELECTED = String.join(",", People.PROPERTIES);

    private UserQuery() {}

    static void page(GetRequestConfiguration request, String domain) {
        inDomain(request, domain);
        request.queryParameters.select = People.PROPERTIES;
        request.queryParameters.top = PAGE_SIZE;
    }

    static void count(GetRequestConfiguration request, String domain) {
        inDomain(request, domain);
        request.queryParameters.select = new String[] {"id"};
        request.queryParameters.top = 1;
    }

    /** One person by the object id or the UPN, as a part of a batch. */
    static String one(String name) {
        return "/users/" + encoded(name) + "?$select=" + SELECTED;
    }

    /** No advanced query: it is answered by the directory itself, not by an index that lags. */
    static String immutableId(String immutableId) {
        return filtered("onPremisesImmutableId eq '" + quoted(immutableId) + "'");
    }

    /** As {@link #immutableId}; the {@code @} keeps those out whose names only begin so. */
    static String named(String localPart) {
        return filtered("startsWith(userPrincipalName,'" + quoted(localPart) + "@')")
                + "&$top="
                + PAGE_SIZE;
    }

    private static String filtered(String filter) {
        return "/users?$select=" + SELECTED + "&$filter=" + encoded(filter);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    static void advanced(BaseRequestConfiguration request) {
        request.headers.add("ConsistencyLevel", "eventual");
    }

    private static void inDomain(GetRequestConfiguration request, String domain) {
        advanced(request);
        request.queryParameters.count = true;
        request.queryParameters.filter = "endsWith(userPrincipalName,'@" + quoted(domain) + "')";
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
