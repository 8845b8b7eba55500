package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.SignInAccount;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in, by the cookie of the browser; cookies do not know ports, so it has its own
 * name.
 */
final class SignIns {

    static final String COOKIE = "SandboxSignIn";

    private final Map<String, SignInAccount> accounts = new ConcurrentHashMap<>();

    Optional<SignInAccount> of(Request request) {
        String cookie = request.cookie(COOKIE);
        return cookie == null ? Optional.empty() : Optional.ofNullable(accounts.get(cookie));
    }

    Response signIn(SignInAccount account, Response response) {
        String cookie = UUID.randomUUID().toString();
        accounts.put(cookie, account);
        return response.with(
                "Set-Cookie", COOKIE + "=" + cookie + "; Path=/; HttpOnly; SameSite=Lax");
    }

    void clear() {
        accounts.clear();
    }
}
