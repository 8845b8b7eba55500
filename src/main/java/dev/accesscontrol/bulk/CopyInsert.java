package dev.accesscontrol.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Inserts by PostgreSQL's COPY in its text format.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
final class CopyInsert<T> {

    private final String sql;
    private final List<Column<T>> columns;

    CopyInsert(String target, List<Column<T>> columns) {
        this.columns = columns;
        this.sql = "copy " + target + " from stdin";
    }

    void insert(PGConnection connection, List<T> rows) throws SQLException {
        var bytes = text(rows).getBytes(StandardCharsets.UTF_8);
        var copy = connection.getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private String text(List<T> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            for (var column : columns) {
                append(text, column.value().apply(row));
                text.append('\t');
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            escape(text, string);
        } else {
            text.append(value);
        }
    }

    private static void escape(StringBuilder text, String value) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            var escaped = escaped(value.charAt(i));
            if (escaped != null) {
                text.append(value, copied, i).append(escaped);
                copied = i + 1;
            }
        }
        text.append(value, copied, value.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> null;
        };
    }
}
