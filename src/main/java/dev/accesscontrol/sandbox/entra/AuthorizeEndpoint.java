package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.SignInAccount;
import java.util.Arrays;
import java.util.Optional;

/** {@code GET /{tenant}/oauth2/v2.0/authorize}: authorization code with PKCE. */
final class AuthorizeEndpoint {

    private final App app;
    private final SignIns signIns;
    private final SignInPages pages;
    private final AuthorizationCodes codes;

    AuthorizeEndpoint(App app, SignIns signIns, SignInPages pages, AuthorizationCodes codes) {
        this.app = app;
        this.signIns = signIns;
        this.pages = pages;
        this.codes = codes;
    }

    Response answer(Request request, Audience audience) {
        Parameters query = request.query();
        app.requireClient(query.find("client_id"));
        String redirectUri = app.requireRedirect(query.find("redirect_uri"));
        try {
            check(query);
            Optional<SignInAccount> account = signIns.of(request);
            String prompt = query.text("prompt");
            boolean asks = prompt.equals("login") || prompt.equals("select_account");
            if (account.isPresent() && audience.admits(account.get()) && !asks) {
                return codeFor(account.get(), query, redirectUri);
            }
            if (prompt.equals("none")) {
                throw new EntraException(
                        50058,
                        "login_required",
                        400,
                        "A silent sign-in request was sent but no user is signed in.");
            }
            return pages.signIn(request, redirectUri, audience.refusal(account.orElse(null)));
        } catch (EntraException refused) {
            return pages.sendBack(redirectUri, query.find("state"), refused);
        }
    }

    private Response codeFor(SignInAccount account, Parameters query, String redirectUri) {
        String code =
                codes.issue(
                        account,
                        redirectUri,
                        query.text("code_challenge"),
                        query.find("nonce"),
                        query.text("scope"));
        String back = Response.append(redirectUri, "code", code);
        String state = query.find("state");
        String withState = state == null ? back : Response.append(back, "state", state);
        return Response.redirect(Response.append(withState, "session_state", "sandbox"));
    }

    private static void check(Parameters query) {
        if (!query.text("response_type").equals("code")) {
            throw new EntraException(
                    700054,
                    "unsupported_response_type",
                    400,
                    "response_type '"
                            + query.text("response_type")
                            + "' is not enabled for the application.");
        }
        if (query.has("response_mode") && !query.text("response_mode").equals("query")) {
            throw EntraException.invalidRequest(
                    70007, "'response_mode' is not supported for this request.");
        }
        if (Arrays.stream(query.text("scope").split(" ")).noneMatch("openid"::equals)) {
            throw EntraException.invalidRequest(
                    900144, "The request must contain the following parameter: 'scope'.");
        }
        if (!query.has("code_challenge") || !query.text("code_challenge_method").equals("S256")) {
            throw EntraException.invalidRequest(
                    9002325,
                    "Proof Key for Code Exchange is required for cross-origin authorization code"
                            + " redemption.");
        }
    }
}
