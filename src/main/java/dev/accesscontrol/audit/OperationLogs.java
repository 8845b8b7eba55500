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

    /** With what each changed. */
    public void forEach(OperationQuery query, Consumer<Full> reader) {
        pages.forEach(query.conditions(), chunk -> full(chunk).forEach(reader));
    }

    /** What administrators did to a user last. */
    public List<OperationEntry> newest(UUID user, int most) {
        return pages.newest(OperationQuery.of(user), most);
    }

    public Full get(UUID id) {
        return pages.newest(new Conditions().is("o.id", "id", id), 1).stream()
                .findFirst()
                .map(entry -> full(List.of(entry)).getFirst())
                .orElseThrow(() -> new NotFoundException("act " + id));
    }

    private List<Full> full(List<OperationEntry> entries) {
        var changes = new HashMap<UUID, List<Change>>();
        database.sql(
                        """
                        select * from admin_operation_changes where operation_id in (:ids)
                        order by operation_id, position
                        """)
                .param("ids", entries.stream().map(OperationEntry::id).toList())
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
