package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Area;
import dev.accesscontrol.sandbox.http.FormToken;
import dev.accesscontrol.sandbox.http.Pages;
import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.SignInAccount;
import dev.accesscontrol.sandbox.tenant.Tenants;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of the simulated sign-in service. */
public final class Entra implements Area {

    private static final Set<String> SHARED = Set.of("organizations", "common", "consumers");

    private final Tenants tenants;
    private final App app;
    private final FormToken formToken;
    private final SignIns signIns = new SignIns();
    private final SignInPages pages;
    private final AuthorizeEndpoint authorize;
    private final AdminConsentEndpoint consent;
    private final TokenEndpoint token;
    private final Discovery discovery;

    public Entra(
            Tenants tenants,
            App app,
            SigningKey key,
            Tokens tokens,
            Pages pages,
            FormToken formToken,
            InstantSource clock) {
        ErrorText errors = new ErrorText(clock);
        AuthorizationCodes codes = new AuthorizationCodes(clock);
        ClientAuthentication clients =
                new ClientAuthentication(app, new ClientAssertions(app, clock));
        this.tenants = tenants;
        this.app = app;
        this.formToken = formToken;
        this.pages = new SignInPages(pages, tenants, formToken, errors);
        this.authorize = new AuthorizeEndpoint(app, signIns, this.pages, codes);
        this.consent = new AdminConsentEndpoint(app, signIns, this.pages);
        this.token = new TokenEndpoint(tenants, clients, codes, tokens, errors);
        this.discovery = new Discovery(key);
    }

    static boolean isShared(String segment) {
        return SHARED.contains(segment);
    }

    /** How [Cancel] comes back from now on. */
    public void declineAs(Declined spelling) {
        consent.declineAs(spelling);
    }

    /** Everybody is signed out. */
    public void signEverybodyOut() {
        signIns.clear();
    }

    @Override
    public @Nullable Response answer(Request request) {
        List<String> path = request.segments();
        if (path.size() < 2) {
            return null;
        }
        try {
            return switch (request.method() + " " + rest(path)) {
                case "GET v2.0/adminconsent" -> showConsent(request, path.getFirst());
                case "GET oauth2/v2.0/authorize" ->
                        authorize.answer(request, Audience.of(path.getFirst(), tenants));
                case "POST oauth2/v2.0/token" -> token.answer(request, path.getFirst());
                case "GET discovery/v2.0/keys" -> discovery.keys();
                case "GET v2.0/.well-known/openid-configuration" ->
                        discovery.configuration(
                                request.base(),
                                path.getFirst(),
                                Audience.of(path.getFirst(), tenants).only());
                default -> path.getFirst().equals("common") ? form(request, rest(path)) : null;
            };
        } catch (EntraException refused) {
            return pages.error(request, refused);
        }
    }

    /** The forms of the pages; other first segments belong to the controls. */
    private @Nullable Response form(Request request, String rest) {
        return switch (request.method() + " " + rest) {
            case "GET login" -> signInAgain(request);
            case "POST login" -> signIn(request);
            case "POST consent" -> decide(request);
            default -> null;
        };
    }

    private static String rest(List<String> path) {
        return String.join("/", path.subList(1, path.size()));
    }

    private Response showConsent(Request request, String segment) {
        if (segment.equals("common")) {
            throw EntraException.invalidRequest(
                    900144, "The common endpoint does not take this request: name a tenant.");
        }
        return consent.show(request, Audience.of(segment, tenants));
    }

    /** [Use another account]: the page again, whoever is signed in. */
    private Response signInAgain(Request request) {
        Request original = original(request, request.query().text("continue"));
        String redirectUri = app.requireRedirect(original.query().find("redirect_uri"));
        return pages.signIn(original, redirectUri, null);
    }

    private Response signIn(Request request) {
        Parameters form = checkedForm(request);
        Request original = original(request, form.text("continue"));
        SignInAccount account =
                tenants.account(form.text("username"))
                        .orElseThrow(() ->
                                EntraException.invalidRequest(
                                        50034, "The user account does not exist."));
        String target = original.target().replaceAll("([?&])prompt=[^&]*", "$1");
        return signIns.signIn(account, Response.redirect(target));
    }

    private Response decide(Request request) {
        Parameters form = checkedForm(request);
        Request original = original(request, form.text("continue"));
        Audience audience = Audience.of(original.segments().getFirst(), tenants);
        boolean accepted = form.text("decision").equals("accept");
        return consent.decide(request, original.query(), audience, accepted);
    }

    private Parameters checkedForm(Request request) {
        Parameters form = request.form();
        if (!formToken.isIn(form)) {
            throw new EntraException(
                    165000, "invalid_request", 403, "The form is not one of this sign-in service.");
        }
        return form;
    }

    /** The request on whose way a form stood; its address is one of this service or none. */
    private static Request original(Request request, String target) {
        if (!target.matches("/[^/\\\\].*(/adminconsent|/authorize)\\?.*")) {
            throw EntraException.invalidRequest(
                    9002313, "Invalid request. Request is malformed or invalid.");
        }
        URI uri = URI.create(target);
        return new Request(
                "GET",
                uri.getRawPath(),
                uri.getRawQuery(),
                request.headers(),
                new byte[0],
                request.base());
    }
}
