package dev.accesscontrol.provisioning.source;

import java.util.List;

/** Whether this program may read the tenant, asked with a fresh token. */
public sealed interface AccessCheck {

    record Granted(String tenantName) implements AccessCheck {}

    /** The consent has not taken effect yet, or lacks these permissions. */
    record Missing(List<String> permissions) implements AccessCheck {}

    record Refused(SourceFailure failure) implements AccessCheck {}
}
