package dev.accesscontrol.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks the users of a part of an operation, and says whom it must not touch. */
@Component
class OperationGuard {

    private final JdbcClient jdbc;

    OperationGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By id, in one order for everybody, so that nobody waits in a circle.
     *
     * @param administratorsToo the enabled Global Admins as well, so that two operations cannot
     *     take each one half of them
     */
    List<DirectoryUser> lock(Collection<UserId> users, boolean administratorsToo) {
        var others = administratorsToo ? " or role = 'GLOBAL_ADMIN' and status = 'ENABLED'" : "";
        return jdbc.sql(
                        "select "
                                + UserRows.COLUMNS
                                + " from users where id in (:ids)"
                                + others
                                + " order by id for update")
                .param("ids", users.stream().map(UserId::value).toList())
                .query(UserRows::read)
                .list();
    }

    /**
     * Who keeps the access: oneself, and the last of the Global Admins.
     *
     * @param locked all enabled Global Admins are among them
     */
    static Map<UserId, ActionOutcome> untouchable(
            List<OperationRow> rows, String by, List<DirectoryUser> locked) {
        var untouchable = new LinkedHashMap<UserId, ActionOutcome>();
        for (var row : rows) {
            if (row.username().equalsIgnoreCase(by)) {
                untouchable.put(row.user(), ActionOutcome.ONESELF);
            }
        }
        var chosen = new HashSet<UserId>();
        rows.forEach(row -> chosen.add(row.user()));
        chosen.removeAll(untouchable.keySet());
        var admins = locked.stream().filter(OperationGuard::isGlobalAdmin).toList();
        var taken = admins.stream().map(DirectoryUser::id).filter(chosen::contains).toList();
        if (!taken.isEmpty() && taken.size() == admins.size()) {
            untouchable.put(taken.getFirst(), ActionOutcome.LAST_GLOBAL_ADMIN);
        }
        return untouchable;
    }

    private static boolean isGlobalAdmin(DirectoryUser user) {
        return user.role() == Role.GLOBAL_ADMIN && user.status() == UserStatus.ENABLED;
    }
}
