package dev.accesscontrol.audit;

import dev.accesscontrol.audit.OperationEntry.Change;
import dev.accesscontrol.audit.OperationEntry.Full;
import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote.Target;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading the Admin Operation Logs. */
@Component
public class OperationLogs {

    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("o.happened_at"), SortKey.id("o.id"), true);

    /** Of the changes of one act; all are in the file. */
    public static final int SHOWN = 500;

    private final JdbcClient database;
    private final LogPages<OperationEntry> pages;

    OperationLogs(JdbcClient database) {
        this.database = database;
        this.pages =
                new LogPages<>(
                        database,
                        "admin_operations o",
                        ORDER,
                        OperationLogs::read,
                        entry -> List.of(entry.at(), entry.id()));
    }

    public Rows<OperationEntry> page(OperationQuery query, @Nullable Place place) {
        return pages.page(query.conditions(), place);
    }

    /** With what each changed; one that is about very many comes in parts. */
    public void forEach(OperationQuery query, Consumer<Full> reader) {
        pages.forEach(
                query.conditions(),
                chunk -> {
                    for (var act : full(chunk)) {
                        reader.accept(act);
                        forEachOfMany(act.entry(), reader);
                    }
                });
    }

    private void forEachOfMany(OperationEntry entry, Consumer<Full> reader) {
        if (entry.target() == null || !entry.target().kind().equals("operations")) {
            return;
        }
        int behind = BulkNotes.FIRST;
        var part = changes(entry.id(), behind);
        while (!part.isEmpty()) {
            reader.accept(new Full(entry, part));
            behind += part.size();
            part = changes(entry.id(), behind);
        }
    }

    /** What administrators did to a user last. */
    public List<OperationEntry> newest(UUID user, int most) {
        return pages.newest(OperationQuery.of(user), most);
    }

    /** With the first {@link #SHOWN} of its changes. */
    public Full get(UUID id) {
        return pages.newest(new Conditions().is("o.id", "id", id), 1).stream()
                .findFirst()
                .map(entry -> new Full(entry, changes(id, -1)))
                .orElseThrow(() -> new NotFoundException("act " + id));
    }

    private List<Change> changes(UUID id, int behind) {
        return database.sql(
                        """
                        select * from admin_operation_changes
                        where operation_id = :id and position > :behind
                        order by position limit :most
                        """)
                .param("id", id)
                .param("behind", behind)
                .param("most", SHOWN)
                .query((row, _) -> change(row))
                .list();
    }

    private List<Full> full(List<OperationEntry> entries) {
        var changes = new HashMap<UUID, List<Change>>();
        database.sql(
                        """
                        select * from admin_operation_changes
                        where operation_id in (:ids) and position < :bulk
                        order by operation_id, position
                        """)
                .param("ids", entries.stream().map(OperationEntry::id).toList())
                .param("bulk", BulkNotes.FIRST)
                .query(row -> {
                    var of = row.getObject("operation_id", UUID.class);
                    changes.computeIfAbsent(of, _ -> new ArrayList<>()).add(change(row));
                });
        return entries.stream()
                .map(entry -> new Full(entry, changes.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static OperationEntry read(ResultSet row, int number) throws SQLException {
        return new OperationEntry(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("operation"),
                OperationResult.valueOf(row.getString("result")),
                row.getObject("status", Integer.class),
                row.getString("told"),
                row.getString("target_name") == null ? null : target(row),
                row.getInt("targets"),
                AccessLogs.visit(row));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                target(row),
                row.getString("item"),
                row.getString("old_value"),
                row.getString("new_value"));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getString("target_kind"),
                row.getObject("target_id", UUID.class),
                row.getString("target_name"));
    }
}
