package dev.accesscontrol.sandbox.tenant;

import java.util.EnumSet;
import java.util.Set;

/** The application permissions that are registered on the simulated app. */
public enum Permission {
    USER_READ_ALL("User.Read.All", "df021288-bdef-4463-88db-98f22de89214"),
    DOMAIN_READ_ALL("Domain.Read.All", "dbb9058a-0e50-45d7-ae91-66909b5d4664");

    private final String value;
    private final String roleId;

    Permission(String value, String roleId) {
        this.value = value;
        this.roleId = roleId;
    }

    /** As it stands in the {@code roles} claim. */
    public String value() {
        return value;
    }

    public String roleId() {
        return roleId;
    }

    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }
}
