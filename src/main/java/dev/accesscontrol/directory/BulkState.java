package dev.accesscontrol.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users that a bulk of changes touches or collides with, as they are.
 *
 * @param recycled those of the changes' users that lie in the recycle bin
 */
record BulkState(Map<UserId, DirectoryUser> users, Set<UserId> recycled) {

    static BulkState of(Collection<DirectoryUser> users, Set<UserId> recycled) {
        var byId = new HashMap<UserId, DirectoryUser>();
        users.forEach(user -> byId.put(user.id(), user));
        return new BulkState(byId, recycled);
    }

    @Nullable DirectoryUser user(UserId id) {
        return users.get(id);
    }

    /** A user that is known to be there. */
    DirectoryUser existing(UserId id) {
        return Objects.requireNonNull(users.get(id));
    }

    /** Who holds which key. */
    Map<Claim, UserId> holders() {
        var holders = new HashMap<Claim, UserId>();
        users.values().forEach(user -> Claim.of(user).forEach(it -> holders.put(it, user.id())));
        return holders;
    }
}
