package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserChange.Restore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final JdbcTemplate jdbc;
    private final Clock clock;

    BulkStatements(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(List<NewRow> rows) {
        NewRow.insert(jdbc, rows, clock.instant());
    }

    /**
     * @param holders who holds which key before; keys that are handed on are freed first
     */
    void update(List<Wish> updates, Map<Claim, UserId> holders) {
        var handedOn = HandOvers.groups(updates, holders).stream().filter(it -> it.size() > 1);
        freeKeys(handedOn.flatMap(List::stream).map(Wish::id).toList());
        write(updates);
    }

    /** Users who have just come back get the items of now. */
    void replace(List<Restore> restores) {
        write(
                restores.stream()
                        .map(it -> new Wish(it.id(), it.username(), it.profile(), it.link()))
                        .toList());
    }

    private void write(List<Wish> updates) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                UPDATE,
                updates,
                Chunks.SIZE,
                (row, it) -> {
                    int next = fill(row, 1, it.profile(), it.link());
                    row.setObject(next, now);
                    row.setObject(next + 1, it.id().value());
                });
    }

    private static int fill(
            PreparedStatement row, int first, Profile profile, @Nullable SourceLink link)
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
        row.setString(next++, link == null ? null : link.source());
        row.setString(next++, link == null ? null : link.objectId());
        return next;
    }

    /** Takes the keys of users that are about to hand them on. */
    private void freeKeys(List<UserId> users) {
        for (var chunk : Chunks.of(users)) {
            JdbcClient.create(jdbc)
                    .sql("update users set upn_key = null, immutable_id = null where id in (:ids)")
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .update();
        }
    }
}
