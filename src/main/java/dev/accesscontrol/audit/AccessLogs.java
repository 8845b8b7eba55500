package dev.accesscontrol.audit;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading the Access Logs. */
@Component
public class AccessLogs {

    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("a.happened_at"), SortKey.id("a.id"), true);

    private final LogPages<AccessEntry> pages;

    AccessLogs(JdbcClient database) {
        this.pages =
                new LogPages<>(
                        database,
                        "access_log a",
                        ORDER,
                        AccessLogs::read,
                        entry -> List.of(entry.at(), entry.id()));
    }

    public Rows<AccessEntry> page(AccessQuery query, @Nullable Place place) {
        return pages.page(query.conditions(), place);
    }

    public void forEach(AccessQuery query, Consumer<AccessEntry> reader) {
        pages.forEach(query.conditions(), chunk -> chunk.forEach(reader));
    }

    /** What a user did last. */
    public List<AccessEntry> newest(UUID user, int most) {
        return pages.newest(AccessQuery.of(user), most);
    }

    private static AccessEntry read(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new AccessEntry(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                AccessEvent.valueOf(row.getString("event")),
                reason == null ? null : AccessReason.valueOf(reason),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getString("unknown_mark"),
                row.getLong("attempts"),
                visit(row));
    }

    static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getString("address"),
                new Device(
                        row.getString("browser"),
                        row.getString("platform"),
                        row.getString("user_agent")));
    }
}
