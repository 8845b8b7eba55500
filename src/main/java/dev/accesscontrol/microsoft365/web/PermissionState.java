package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.AccessRoles;
import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the permissions are there, as the page shows it.
 *
 * @param known false while Microsoft is being asked
 * @param problem why Microsoft could not be asked
 */
record PermissionState(boolean known, List<Line> lines, @Nullable SourceFailure problem) {

    static PermissionState of(Optional<AccessCheck> check) {
        return check.map(PermissionState::of).orElse(new PermissionState(false, List.of(), null));
    }

    private static PermissionState of(AccessCheck check) {
        return switch (check) {
            case AccessCheck.Granted _ -> new PermissionState(true, lines(List.of()), null);
            case AccessCheck.Missing(var missing) ->
                    new PermissionState(true, lines(missing), null);
            case AccessCheck.Refused(var failure) -> new PermissionState(true, List.of(), failure);
        };
    }

    public boolean isGranted() {
        return known && problem == null && lines.stream().allMatch(Line::granted);
    }

    public List<String> getMissing() {
        return lines.stream().filter(line -> !line.granted()).map(Line::name).toList();
    }

    private static List<Line> lines(List<String> missing) {
        return AccessRoles.NEEDED.stream()
                .map(name -> new Line(name, !missing.contains(name)))
                .toList();
    }

    /** A permission by its name at Microsoft. */
    record Line(String name, boolean granted) {}
}
