package dev.accesscontrol.microsoft365;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses an operator may configure: https, or http on this machine. */
final class ServiceAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServiceAddress() {}

    /**
     * The address without a slash at its end.
     *
     * @throws IllegalArgumentException naming the setting, when secrets must not be sent there
     */
    static String checked(String setting, URI address) {
        if (!isSafe(address.getScheme(), address.getHost())
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    setting
                            + " must be an https address, or an http address of this machine"
                            + " (localhost), without user name and query");
        }
        return address.toString().replaceFirst("/+$", "");
    }

    private static boolean isSafe(@Nullable String scheme, @Nullable String host) {
        return host != null
                && ("https".equalsIgnoreCase(scheme)
                        || "http".equalsIgnoreCase(scheme)
                                && (LOOPBACK.contains(host) || host.endsWith(".localhost")));
    }
}
