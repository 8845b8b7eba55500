package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.SortKey;
import dev.accesscontrol.web.UnreadNotices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredNotices implements Notices, UnreadNotices {

    private static final String SELECT =
            """
            select n.*, exists (select 1 from notice_reads r
              where r.reader = :reader and r.notice_id = n.id) as read_already
            from notices n
            """;

    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("n.last_at"), SortKey.id("n.id"), true);

    private final JdbcClient jdbc;

    StoredNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int countFor(String reader, int most) {
        return jdbc.sql(
                        """
                        select count(*) from (select 1 from notices n where not exists (
                          select 1 from notice_reads r
                          where r.reader = :reader and r.notice_id = n.id) limit :most) unread
                        """)
                .params(Map.of("reader", reader, "most", most))
                .query(Integer.class)
                .single();
    }

    @Override
    public Rows<NoticeView> page(String reader, @Nullable Place place) {
        return ORDER.page(
                place,
                count(),
                slice ->
                        jdbc.sql(SELECT + "where true" + slice.sql())
                                .param("reader", reader)
                                .params(slice.parameters())
                                .query(StoredNotices::view)
                                .list(),
                notice -> List.of(notice.lastAt(), notice.id()));
    }

    private long count() {
        return jdbc.sql("select count(*) from (select 1 from notices limit :most) counted")
                .param("most", Pager.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
    }

    @Override
    public NoticeView read(String reader, UUID id) {
        var notice =
                jdbc.sql(SELECT + " where n.id = :id")
                        .params(Map.of("reader", reader, "id", id))
                        .query(StoredNotices::view)
                        .optional()
                        .orElseThrow(() -> new NotFoundException("notice " + id));
        markRead("n.id = :id", reader, Map.of("id", id));
        return notice;
    }

    @Override
    public void readAll(String reader, Instant until) {
        markRead("n.first_at <= :until", reader, Map.of("until", until.atOffset(ZoneOffset.UTC)));
    }

    private void markRead(String which, String reader, Map<String, ?> parameters) {
        jdbc.sql(
                        """
                        insert into notice_reads (reader, notice_id)
                        select cast(:reader as varchar(320)), n.id from notices n where %s
                        on conflict do nothing
                        """
                                .formatted(which))
                .param("reader", reader)
                .params(parameters)
                .update();
    }

    private static NoticeView view(ResultSet row, int number) throws SQLException {
        var runKind = row.getString("run_kind");
        return new NoticeView(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("connection_id", UUID.class),
                row.getString("source"),
                (@Nullable UUID) row.getObject("run_id", UUID.class),
                runKind == null ? null : RunKind.valueOf(runKind),
                row.getString("domain"),
                row.getString("failure_cause"),
                row.getLong("failed_rows"),
                row.getLong("times"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read_already"));
    }
}
