package dev.accesscontrol.provisioning.plan;

/** How a Username is made from a user principal name. */
public enum UpnMode {
    /** {@code user@example.com} becomes {@code user@example.com}. */
    ON,
    /** {@code user@example.com} becomes {@code user}. */
    OFF;

    public String username(String upn) {
        int at = upn.lastIndexOf('@');
        return this == ON || at < 0 ? upn : upn.substring(0, at);
    }
}
