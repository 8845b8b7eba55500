package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserSources;
import dev.accesscontrol.directory.UserWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as the cells of a file, in the words that the batch update reads in every language. */
final class UserCells {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private final List<UserColumn> columns;
    private final DateTimeFormatter time;
    private final Map<String, String> sources = new HashMap<>();

    UserCells(List<UserColumn> columns, ZoneId zone, List<UserSources.Source> sources) {
        this.columns = columns;
        this.time = TIME.withZone(zone);
        sources.forEach(source -> this.sources.put(source.key(), source.name()));
    }

    @Nullable String[] of(UserEntry entry) {
        var cells = new @Nullable String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(columns.get(i), entry);
        }
        return cells;
    }

    private @Nullable String cell(UserColumn column, UserEntry entry) {
        var profile = entry.user().profile();
        return switch (column) {
            case USERNAME -> entry.user().username();
            case FAMILY_NAME -> profile.familyName();
            case GIVEN_NAME -> profile.givenName();
            case DISPLAY_NAME -> profile.displayName();
            case EMAIL -> profile.email();
            case UPN -> profile.upn();
            case IMMUTABLE_ID -> profile.immutableId();
            case STATUS -> UserWords.of(entry.status());
            case PASSWORD_EXPIRY -> UserWords.of(entry.passwordTerms());
            case ROLE -> UserWords.of(entry.user().role());
            case HAS_PASSWORD -> entry.hasPassword() ? "Yes" : "No";
            case LAST_SIGN_IN -> time(entry.lastSignInAt());
            case SOURCE -> source(entry.user().link());
            case CREATED -> time(entry.createdAt());
            case UPDATED -> time(entry.updatedAt());
        };
    }

    private String source(@Nullable SourceLink link) {
        return link == null ? "" : sources.getOrDefault(link.source(), link.source());
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : time.format(at);
    }
}
