package dev.accesscontrol.microsoft365;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The application registration that this program is at Microsoft.
 *
 * @param clientId a GUID
 * @param clientSecret not needed beside a certificate
 * @param certificate location of a PKCS#12 key store with the application's key
 * @param loginUrl overrides the cloud's; the token endpoint is {@code
 *     loginUrl/tenant/oauth2/v2.0/token}
 * @param graphUrl overrides the cloud's; the root before {@code /v1.0}
 */
@ConfigurationProperties(Microsoft365Settings.PREFIX)
public record Microsoft365Settings(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String certificate,
        @Nullable String certificatePassword,
        @DefaultValue("global") Cloud cloud,
        @Nullable URI loginUrl,
        @Nullable URI graphUrl) {

    static final String PREFIX = "accesscontrol.microsoft365";

    public Microsoft365Settings {
        if (hasText(clientId) && !Guid.is(clientId)) {
            throw new IllegalArgumentException(
                    PREFIX + ".client-id must be the application (client) id, a GUID");
        }
        if (loginUrl != null) {
            ServiceAddress.checked(PREFIX + ".login-url", loginUrl);
        }
        if (graphUrl != null) {
            ServiceAddress.checked(PREFIX + ".graph-url", graphUrl);
        }
    }

    /** The names of the settings without which nobody can connect. */
    public List<String> missing() {
        return Stream.of(
                        hasText(clientId) ? "" : PREFIX + ".client-id",
                        hasText(clientSecret) || hasText(certificate)
                                ? ""
                                : PREFIX + ".client-secret / " + PREFIX + ".certificate")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Where people and programs sign in, without a slash at the end. */
    public String login() {
        return loginUrl == null
                ? cloud.login()
                : ServiceAddress.checked(PREFIX + ".login-url", loginUrl);
    }

    /** The root of Microsoft Graph, without a slash at the end. */
    public String graph() {
        return graphUrl == null
                ? cloud.graph()
                : ServiceAddress.checked(PREFIX + ".graph-url", graphUrl);
    }

    /** Everything that was granted to the application at Microsoft Graph. */
    public String graphScope() {
        return graph() + "/.default";
    }

    /** Whether people sign in at Microsoft itself and not, for example, at a simulation. */
    public boolean isMicrosoftItself() {
        return login().equals(cloud.login());
    }

    boolean hasCertificate() {
        return hasText(certificate);
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Without the secrets, which a record would show. */
    @Override
    public String toString() {
        return "Microsoft365Settings[" + clientId + " at " + login() + " and " + graph() + "]";
    }
}
