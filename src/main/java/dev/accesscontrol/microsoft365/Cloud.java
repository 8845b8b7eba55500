package dev.accesscontrol.microsoft365;

import org.jspecify.annotations.Nullable;

/**
 * Microsoft's clouds. An application is registered in one of them, and a token of one is worth
 * nothing in another.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud">National
 *     clouds</a>
 */
public enum Cloud {
    GLOBAL("https://login.microsoftonline.com", "https://graph.microsoft.com", null),
    US_GOV("https://login.microsoftonline.us", "https://graph.microsoft.us", "USGov"),
    US_GOV_DOD("https://login.microsoftonline.us", "https://dod-graph.microsoft.us", "USGovDoD"),
    CHINA(
            "https://login.partner.microsoftonline.cn",
            "https://microsoftgraph.chinacloudapi.cn",
            "China");

    private final String login;
    private final String graph;
    private final @Nullable String powerShellEnvironment;

    Cloud(String login, String graph, @Nullable String powerShellEnvironment) {
        this.login = login;
        this.graph = graph;
        this.powerShellEnvironment = powerShellEnvironment;
    }

    String login() {
        return login;
    }

    String graph() {
        return graph;
    }

    /** What {@code Connect-MgGraph -Environment} calls this cloud; null for its default. */
    @Nullable String powerShellEnvironment() {
        return powerShellEnvironment;
    }
}
