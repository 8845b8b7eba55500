package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.MutableTime;
import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import dev.accesscontrol.sandbox.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A simulated sign-in service with nobody signed in and no consent. */
abstract class EntraTest {

    static final MutableTime TIME = new MutableTime();
    static final String ADMINISTRATOR = "admin@contoso.com";
    static SandboxTenant sandbox;

    Visitor visitor;

    @BeforeAll
    static void start() {
        sandbox = SandboxTenant.start(SandboxSettings.of("--port=0"), TIME);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        sandbox.tokens().wids(true);
        sandbox.entra().declineAs(Declined.V2);
        visitor = new Visitor(sandbox);
    }

    /** The parameters of a good sign-in request. */
    static Map<String, String> authorizeParameters() {
        return new HashMap<>(
                Map.of(
                        "client_id", Visitor.CLIENT,
                        "redirect_uri", Visitor.SIGN_IN_RETURN,
                        "response_type", "code",
                        "scope", "openid profile",
                        "state", "state-2",
                        "nonce", "nonce-2",
                        "code_challenge", AuthorizationCodes.challenge("verifier-2"),
                        "code_challenge_method", "S256"));
    }
}
