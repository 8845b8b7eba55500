package dev.accesscontrol.microsoft365;

import com.microsoft.graph.users.UsersRequestBuilder.GetRequestConfiguration;
import com.microsoft.kiota.BaseRequestConfiguration;

/**
 * Questions for people. Those for a domain are "advanced" ones: both the header and {@code $count}
 * are needed for {@code endsWith}.
 *
 * @see <a href="https://learn.microsoft.com/graph/aad-advanced-queries">Advanced query
 *     capabilities</a>
 */
final class UserQuery {

    private static final int PAGE_SIZE = 999;

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

    /** No advanced query: it is answered by the directory itself, not by an index that lags. */
    static void immutableId(GetRequestConfiguration request, String immutableId) {
        request.queryParameters.select = People.PROPERTIES;
        request.queryParameters.filter = "onPremisesImmutableId eq '" + quoted(immutableId) + "'";
    }

    /** As {@link #immutableId}; the {@code @} keeps those out whose names only begin so. */
    static void named(GetRequestConfiguration request, String localPart) {
        request.queryParameters.select = People.PROPERTIES;
        request.queryParameters.top = PAGE_SIZE;
        request.queryParameters.filter =
                "startsWith(userPrincipalName,'" + quoted(localPart) + "@')";
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
