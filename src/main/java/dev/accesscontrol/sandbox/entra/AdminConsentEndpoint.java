package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.SignInAccount;
import java.util.Optional;

/** {@code GET /{tenant}/v2.0/adminconsent} and what its two buttons do. */
final class AdminConsentEndpoint {

    private final App app;
    private final SignIns signIns;
    private final SignInPages pages;
    private volatile Declined declined = Declined.V2;

    AdminConsentEndpoint(App app, SignIns signIns, SignInPages pages) {
        this.app = app;
        this.signIns = signIns;
        this.pages = pages;
    }

    void declineAs(Declined spelling) {
        declined = spelling;
    }

    Response show(Request request, Audience audience) {
        Parameters query = request.query();
        String redirectUri = check(query);
        Optional<SignInAccount> account = signIns.of(request);
        if (account.isEmpty() || !audience.admits(account.get())) {
            return pages.signIn(request, redirectUri, audience.refusal(account.orElse(null)));
        }
        return account.get().globalAdministrator()
                ? pages.permissions(request, redirectUri, account.get())
                : pages.needsApproval(request, redirectUri, account.get());
    }

    /** The form carries the address that was asked for, which is checked again. */
    Response decide(Request request, Parameters original, Audience audience, boolean accepted) {
        String redirectUri = check(original);
        SignInAccount account = signIns.of(request).orElseThrow(AdminConsentEndpoint::signedOut);
        if (!audience.admits(account)) {
            throw signedOut();
        }
        if (!accepted) {
            return pages.sendBack(redirectUri, original.find("state"), declined);
        }
        if (!account.globalAdministrator()) {
            throw new EntraException(
                    90094, "access_denied", 403, "Admin consent is required for the permissions.");
        }
        return accept(account, original, redirectUri);
    }

    /** Only {@code .default} grants application permissions; single scopes grant nothing. */
    private Response accept(SignInAccount account, Parameters query, String redirectUri) {
        String scope = query.text("scope");
        if (scope.endsWith("/.default")) {
            account.tenant().consent().accept();
        }
        String back = Response.append(redirectUri, "admin_consent", "True");
        back = Response.append(back, "tenant", account.tenant().id().toString());
        String state = query.find("state");
        back = state == null ? back : Response.append(back, "state", state);
        return Response.redirect(Response.append(back, "scope", scope));
    }

    private String check(Parameters query) {
        app.requireClient(query.find("client_id"));
        String redirectUri = app.requireRedirect(query.find("redirect_uri"));
        if (query.text("scope").isBlank()) {
            throw EntraException.invalidRequest(
                    900144, "The request must contain the following parameter: 'scope'.");
        }
        return redirectUri;
    }

    private static EntraException signedOut() {
        return new EntraException(
                50058, "login_required", 400, "The session has ended. Please sign in again.");
    }
}
