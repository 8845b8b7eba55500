package dev.accesscontrol.directory;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/** Moves users to the recycle bin. */
record DeleteAction(RecycleBin bin) implements UserAction {

    @Override
    public String name() {
        return "DELETE";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean takesAccess() {
        return true;
    }

    @Override
    public Map<UserId, ActionOutcome> apply(List<DirectoryUser> users, String by) {
        bin.take(users, by);
        return users.stream().collect(toMap(DirectoryUser::id, _ -> ActionOutcome.DONE));
    }
}
