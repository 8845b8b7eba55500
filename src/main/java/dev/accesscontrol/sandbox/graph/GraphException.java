package dev.accesscontrol.sandbox.graph;

import java.util.Map;

/** An error answer of Microsoft Graph. */
final class GraphException extends RuntimeException {

    private final int status;
    private final String code;
    private final Map<String, String> headers;

    GraphException(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    GraphException(int status, String code, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }

    static GraphException badRequest(String message) {
        return new GraphException(400, "Request_BadRequest", message);
    }

    static GraphException unsupportedQuery(String message) {
        return new GraphException(400, "Request_UnsupportedQuery", message);
    }

    static GraphException expiredPageToken() {
        return new GraphException(
                400,
                "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your"
                        + " request.");
    }

    static GraphException invalidPageToken() {
        return badRequest("The page token is not valid.");
    }

    static GraphException notFound(String key) {
        return new GraphException(
                404,
                "Request_ResourceNotFound",
                "Resource '"
                        + key
                        + "' does not exist or one of its queried reference-property objects are"
                        + " not present.");
    }

    static GraphException denied() {
        return new GraphException(
                403,
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation.");
    }

    static GraphException unauthenticated(String message) {
        return new GraphException(
                401,
                "InvalidAuthenticationToken",
                message,
                Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"\", authorization_uri="
                                + "\"https://login.microsoftonline.com/common/oauth2/authorize\","
                                + " client_id=\"00000003-0000-0000-c000-000000000000\""));
    }
}
