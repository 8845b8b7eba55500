package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.FormToken;
import dev.accesscontrol.sandbox.http.Pages;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Permission;
import dev.accesscontrol.sandbox.tenant.SignInAccount;
import dev.accesscontrol.sandbox.tenant.Tenants;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that people see on the way through the simulated sign-in service. */
final class SignInPages {

    private static final Declined ASKED_NOBODY = Declined.ACCESS_DENIED;

    private final Pages pages;
    private final Tenants tenants;
    private final FormToken formToken;
    private final ErrorText errors;

    SignInPages(Pages pages, Tenants tenants, FormToken formToken, ErrorText errors) {
        this.pages = pages;
        this.tenants = tenants;
        this.formToken = formToken;
        this.errors = errors;
    }

    /**
     * @param refusal why the present account will not do
     */
    Response signIn(Request request, String redirectUri, @Nullable EntraException refusal) {
        Map<String, Object> model = model(request, redirectUri);
        model.put("accounts", tenants.accounts());
        model.put("refusal", refusal == null ? "" : refusal.description());
        return show(200, "sign-in", request, redirectUri, model);
    }

    Response permissions(Request request, String redirectUri, SignInAccount account) {
        Map<String, Object> model = model(request, redirectUri);
        model.put("account", account);
        model.put("permissions", List.of(Permission.values()));
        return show(200, "permissions", request, redirectUri, model);
    }

    Response needsApproval(Request request, String redirectUri, SignInAccount account) {
        Map<String, Object> model = model(request, redirectUri);
        model.put("account", account);
        return show(200, "needs-approval", request, redirectUri, model);
    }

    /** For errors that must not be told to an address nobody has registered. */
    Response error(Request request, EntraException error) {
        Map<String, Object> model = new HashMap<>();
        model.put("error", error.description());
        model.put("details", errors.description(error).split("\r\n"));
        return pages.page(error.status(), "error", request, model);
    }

    Response sendBack(String redirectUri, @Nullable String state, EntraException error) {
        return sendBack(redirectUri, state, error.error(), errors.description(error));
    }

    Response sendBack(String redirectUri, @Nullable String state, Declined declined) {
        String adminConsent = declined.adminConsent();
        String target =
                adminConsent == null
                        ? redirectUri
                        : Response.append(redirectUri, "admin_consent", adminConsent);
        return sendBack(target, state, declined.error(), description(declined));
    }

    private String description(Declined declined) {
        EntraException error =
                new EntraException(
                        65004,
                        declined.error(),
                        400,
                        declined.description().replaceFirst("^AADSTS65004: ", ""));
        return declined == Declined.V1 ? declined.description() : errors.description(error);
    }

    private static Response sendBack(
            String redirectUri, @Nullable String state, String error, String description) {
        String target = Response.append(redirectUri, "error", error);
        target = Response.append(target, "error_description", description);
        return Response.redirect(state == null ? target : Response.append(target, "state", state));
    }

    private Map<String, Object> model(Request request, String redirectUri) {
        Map<String, Object> model = new HashMap<>();
        String state = request.query().find("state");
        model.put("app", App.NAME);
        model.put("appHost", URI.create(redirectUri).getRawAuthority());
        model.put("formToken", formToken.value());
        model.put("continue", request.target());
        Response back = sendBack(redirectUri, state, ASKED_NOBODY);
        model.put("back", String.valueOf(back.headers().get("Location")));
        return model;
    }

    private Response show(
            int status,
            String template,
            Request request,
            String redirectUri,
            Map<String, Object> model) {
        return Pages.leadingTo(pages.page(status, template, request, model), redirectUri);
    }
}
