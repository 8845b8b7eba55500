package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.ChangeOutcome;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says for people why the directory did not apply a row. */
@Component
class OutcomeReasons {

    private final UserLookup users;

    OutcomeReasons(UserLookup users) {
        this.users = users;
    }

    /** Empty when the row was applied, or there was nothing left to do. */
    Optional<Reason> of(PlanRow row, ChangeOutcome outcome) {
        return switch (outcome) {
            case APPLIED, ALREADY_SO -> Optional.empty();
            case GONE -> gone(row);
            case CHANGED_SINCE -> Optional.of(Reason.of(Code.CHANGED_SINCE));
            case LINK_TAKEN -> Optional.of(Reason.of(Code.LINK_TAKEN));
            case REFUSED -> Optional.of(Reason.of(Code.REFUSED));
            case ADMINISTRATOR -> Optional.of(Reason.of(Code.ADMINISTRATOR, row.view().username()));
            case USERNAME_TAKEN -> Optional.of(usernameTaken(row.view().username()));
            case UPN_TAKEN -> Optional.of(taken(Code.UPN_TAKEN, row.after().upn(), true));
            case IMMUTABLE_ID_TAKEN ->
                    Optional.of(taken(Code.IMMUTABLE_ID_TAKEN, row.after().immutableId(), false));
        };
    }

    private static Optional<Reason> gone(PlanRow row) {
        if (row.view().action() == Action.DELETE) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(row.returns() ? Code.NOT_IN_RECYCLE_BIN : Code.GONE));
    }

    private Reason usernameTaken(String username) {
        var holder = users.findByUsername(username);
        var code =
                holder.filter(user -> user.role().isAdministrator()).isPresent()
                        ? Code.USERNAME_TAKEN_BY_ADMINISTRATOR
                        : Code.USERNAME_TAKEN;
        var whose = holder.map(user -> user.profile().upn()).orElse(username);
        return Reason.of(code, username, whose);
    }

    private Reason taken(Code code, @Nullable String key, boolean upn) {
        var keys = key == null ? List.<String>of() : List.of(key);
        var holder =
                users
                        .findByKeys(
                                new UserKeys(
                                        "",
                                        List.of(),
                                        upn ? keys : List.of(),
                                        upn ? List.of() : keys,
                                        List.of()))
                        .stream()
                        .map(DirectoryUser::username)
                        .findFirst()
                        .orElse("");
        return Reason.of(code, String.join("", keys), holder);
    }
}
