package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the permissions are there, as the page shows it.
 *
 * @param known false while Microsoft is being asked
 * @param missing the names of those that are not granted, or not yet in effect
 * @param problem why Microsoft could not be asked
 */
record PermissionState(boolean known, List<String> missing, @Nullable SourceFailure problem) {

    static PermissionState of(Optional<AccessCheck> check) {
        return check.map(PermissionState::of).orElse(new PermissionState(false, List.of(), null));
    }

    private static PermissionState of(AccessCheck check) {
        return switch (check) {
            case AccessCheck.Granted _ -> new PermissionState(true, List.of(), null);
            case AccessCheck.Missing(var permissions) ->
                    new PermissionState(true, permissions, null);
            case AccessCheck.Refused(var failure) -> new PermissionState(true, List.of(), failure);
        };
    }

    public boolean isGranted() {
        return known && missing.isEmpty() && problem == null;
    }
}
