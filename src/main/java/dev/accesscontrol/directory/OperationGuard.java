package dev.accesscontrol.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks the users of a part of an operation, and says whom it must not touch. */
@Component
class OperationGuard {

    private final JdbcClient jdbc;

    OperationGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id, in one order for everybody, so that nobody waits in a circle. */
    List<DirectoryUser> lock(List<OperationRow> rows) {
        var ids = rows.stream().map(row -> row.user().value()).toList();
        return jdbc.sql(
                        "select "
                                + UserRows.COLUMNS
                                + " from users where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(UserRows::read)
                .list();
    }

    /**
     * Who keeps the access: oneself, and the last of the Global Admins. These are locked, so that
     * two operations cannot take each one half of them.
     */
    Map<UserId, ActionOutcome> untouchable(List<OperationRow> rows, String by) {
        var untouchable = new LinkedHashMap<UserId, ActionOutcome>();
        for (var row : rows) {
            if (row.username().equalsIgnoreCase(by)) {
                untouchable.put(row.user(), ActionOutcome.ONESELF);
            }
        }
        var chosen = new HashSet<UserId>();
        rows.forEach(row -> chosen.add(row.user()));
        chosen.removeAll(untouchable.keySet());
        var admins = lockEnabledGlobalAdmins();
        var taken = new ArrayList<>(admins);
        taken.retainAll(chosen);
        if (!taken.isEmpty() && taken.size() == admins.size()) {
            untouchable.put(taken.getFirst(), ActionOutcome.LAST_GLOBAL_ADMIN);
        }
        return untouchable;
    }

    private List<UserId> lockEnabledGlobalAdmins() {
        return jdbc.sql(
                        """
                        select id from users where role = 'GLOBAL_ADMIN' and status = 'ENABLED'
                        order by id for update
                        """)
                .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list();
    }
}
