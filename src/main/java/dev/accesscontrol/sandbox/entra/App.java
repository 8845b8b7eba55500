package dev.accesscontrol.sandbox.entra;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The app registration: who may ask for tokens, and where people are sent back to. */
public final class App {

    static final String NAME = "Access Control";

    private static final Set<String> PATHS =
            Set.of("/login/oauth2/code/microsoft365", "/admin/provisioning/consent");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String clientId;
    private final String secret;
    private final String consoleUrl;
    private final List<X509Certificate> certificates = new CopyOnWriteArrayList<>();

    public App(String clientId, String secret, String consoleUrl) {
        this.clientId = clientId;
        this.secret = secret;
        this.consoleUrl = consoleUrl;
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    /** Several can be registered at a time, as for a rollover. */
    public void register(X509Certificate certificate) {
        certificates.add(certificate);
    }

    public void removeCertificates() {
        certificates.clear();
    }

    void requireClient(@Nullable String given) {
        if (given == null) {
            throw EntraException.missing("client_id");
        }
        if (!given.equals(clientId)) {
            throw EntraException.appUnknown(given, "organizations");
        }
    }

    /** Exactly a registered one; on loopback any port will do. */
    String requireRedirect(@Nullable String given) {
        if (given == null) {
            throw EntraException.invalidRequest(900971, "No reply address provided.");
        }
        if (!isRegistered(given)) {
            throw EntraException.invalidRequest(
                    50011,
                    "The redirect URI '"
                            + given
                            + "' specified in the request does not match the redirect URIs"
                            + " configured for the application '"
                            + clientId
                            + "'.");
        }
        return given;
    }

    private boolean isRegistered(String given) {
        if (PATHS.stream().anyMatch(path -> given.equals(consoleUrl + path))) {
            return true;
        }
        try {
            URI uri = new URI(given);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && LOOPBACK.contains(uri.getHost())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && PATHS.contains(uri.getRawPath());
        } catch (java.net.URISyntaxException notAnAddress) {
            return false;
        }
    }
}
