package dev.accesscontrol.sandbox.entra;

/** A refusal of the sign-in service, with the number that it has in Microsoft's reference. */
final class EntraException extends RuntimeException {

    private final int code;
    private final String error;
    private final int status;

    /**
     * @param code the number after AADSTS
     * @param error the OAuth error
     */
    EntraException(int code, String error, int status, String message) {
        super(message);
        this.code = code;
        this.error = error;
        this.status = status;
    }

    int code() {
        return code;
    }

    String error() {
        return error;
    }

    int status() {
        return status;
    }

    String description() {
        return "AADSTS" + code + ": " + getMessage();
    }

    static EntraException invalidRequest(int code, String message) {
        return new EntraException(code, "invalid_request", 400, message);
    }

    static EntraException invalidGrant(int code, String message) {
        return new EntraException(code, "invalid_grant", 400, message);
    }

    static EntraException invalidClient(int code, String message) {
        return new EntraException(code, "invalid_client", 401, message);
    }

    static EntraException missing(String parameter) {
        return invalidRequest(
                900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    static EntraException tenantNotFound(String tenant) {
        return invalidRequest(
                90002,
                "Tenant '"
                        + tenant
                        + "' not found. Check to make sure you have the correct tenant ID and are"
                        + " signing into the correct cloud.");
    }

    static EntraException appUnknown(String clientId, String where) {
        return new EntraException(
                700016,
                "unauthorized_client",
                400,
                "Application with identifier '"
                        + clientId
                        + "' was not found in the directory '"
                        + where
                        + "'. This can happen if the application has not been installed by the"
                        + " administrator of the tenant or consented to by any user in the tenant.");
    }
}
