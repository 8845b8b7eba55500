package dev.accesscontrol.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code users} as values. */
final class UserRows {

    static final String COLUMNS =
            """
            id, username, family_name, given_name, display_name, email, upn, immutable_id,
            status, role, link_source, link_object_id\
            """;

    private UserRows() {}

    /** A mapper for {@link #COLUMNS}. */
    static DirectoryUser read(ResultSet row, int number) throws SQLException {
        return new DirectoryUser(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                profile(row),
                UserStatus.valueOf(row.getString("status")),
                Role.valueOf(row.getString("role")),
                link(row));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("upn"),
                row.getString("immutable_id"));
    }

    private static @Nullable SourceLink link(ResultSet row) throws SQLException {
        var source = row.getString("link_source");
        var objectId = row.getString("link_object_id");
        return source == null || objectId == null ? null : new SourceLink(source, objectId);
    }
}
