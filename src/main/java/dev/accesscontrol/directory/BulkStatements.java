package dev.accesscontrol.directory;

import dev.accesscontrol.bulk.BulkInsert;
import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserChange.Restore;
import dev.accesscontrol.directory.UserChange.Update;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The set-based statements of a bulk. */
@Component
class BulkStatements {

    private static final String UPDATE =
            """
            update users set family_name = ?, given_name = ?, display_name = ?, email = ?, upn = ?,
                upn_key = ?, upn_domain = ?, immutable_id = ?, search_text = username_key || ?, link_source = ?,
                link_object_id = ?, updated_at = ?, version = version + 1
            where id = ?
            """;

    private static final BulkInsert<NewRow> NEW_USERS = new BulkInsert<>("users", NewRow.COLUMNS);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    BulkStatements(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(List<Add> adds) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        NEW_USERS.insert(jdbc, adds.stream().map(add -> new NewRow(add, now)).toList());
    }

    void update(List<Update> updates) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                UPDATE,
                updates,
                Chunks.SIZE,
                (row, it) -> fill(row, it.id(), it.profile(), it.link(), now));
    }

    /** Users who have just come back get the items of now. */
    void replace(List<Restore> restores) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                UPDATE,
                restores,
                Chunks.SIZE,
                (row, it) -> fill(row, it.id(), it.profile(), it.link(), now));
    }

    private static void fill(
            PreparedStatement row, UserId id, Profile profile, SourceLink link, OffsetDateTime now)
            throws SQLException {
        int next = fill(row, 1, profile, link);
        row.setObject(next, now);
        row.setObject(next + 1, id.value());
    }

    private static int fill(PreparedStatement row, int first, Profile profile, SourceLink link)
            throws SQLException {
        int next = first;
        row.setString(next++, profile.familyName());
        row.setString(next++, profile.givenName());
        row.setString(next++, profile.displayName());
        row.setString(next++, profile.email());
        row.setString(next++, profile.upn());
        row.setString(next++, Keys.lowerOrNull(profile.upn()));
        row.setString(next++, Keys.domain(profile.upn()));
        row.setString(next++, profile.immutableId());
        row.setString(next++, SearchText.withoutUsername(profile));
        row.setString(next++, link.source());
        row.setString(next++, link.objectId());
        return next;
    }

    /** Takes the keys of users that are about to hand them on. */
    void freeKeys(List<UserId> users) {
        for (var chunk : Chunks.of(users)) {
            JdbcClient.create(jdbc)
                    .sql("update users set upn_key = null, immutable_id = null where id in (:ids)")
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .update();
        }
    }
}
