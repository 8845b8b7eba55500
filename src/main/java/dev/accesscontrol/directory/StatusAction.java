package dev.accesscontrol.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enables or disables users. */
record StatusAction(String name, int order, UserStatus status, StatusWriter writer)
        implements UserAction {

    @Override
    public boolean takesAccess() {
        return status == UserStatus.DISABLED;
    }

    @Override
    public Map<UserId, ActionOutcome> apply(List<DirectoryUser> users, String by) {
        var outcomes = new HashMap<UserId, ActionOutcome>();
        users.forEach(user -> outcomes.put(user.id(), ActionOutcome.ALREADY_SO));
        writer.set(status, users).forEach(id -> outcomes.put(id, ActionOutcome.DONE));
        return outcomes;
    }
}
