package dev.accesscontrol.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows of {@code users} as the console shows them at a time. */
record UserEntries(Instant now) implements RowMapper<UserEntry> {

    static final String COLUMNS =
            UserRows.COLUMNS
                    + ", version, has_password, password_terms, locked_until, last_sign_in_at, created_at, updated_at";

    @Override
    public UserEntry mapRow(ResultSet row, int number) throws SQLException {
        var user = UserRows.read(row, number);
        var terms = row.getString("password_terms");
        return new UserEntry(
                user,
                row.getLong("version"),
                status(user, instant(row, "locked_until")),
                row.getBoolean("has_password"),
                terms == null ? null : PasswordTerms.valueOf(terms),
                instant(row, "last_sign_in_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private ShownStatus status(DirectoryUser user, @Nullable Instant lockedUntil) {
        return switch (user.status()) {
            case DISABLED -> ShownStatus.DISABLED;
            case ENABLED ->
                    lockedUntil != null && lockedUntil.isAfter(now)
                            ? ShownStatus.LOCKED_OUT
                            : ShownStatus.ENABLED;
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
