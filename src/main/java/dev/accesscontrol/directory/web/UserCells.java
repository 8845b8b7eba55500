package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.ShownStatus;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserSources;
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
            case STATUS -> status(entry.status());
            case PASSWORD_EXPIRY -> terms(entry.passwordTerms());
            case ROLE -> role(entry.user().role());
            case HAS_PASSWORD -> entry.hasPassword() ? "Yes" : "No";
            case LAST_SIGN_IN -> time(entry.lastSignInAt());
            case SOURCE -> source(entry.user().link());
            case CREATED -> time(entry.createdAt());
            case UPDATED -> time(entry.updatedAt());
        };
    }

    static String status(ShownStatus status) {
        return switch (status) {
            case ENABLED -> "Enabled";
            case DISABLED -> "Disabled";
            case LOCKED_OUT -> "Locked out";
        };
    }

    static String terms(@Nullable PasswordTerms terms) {
        return switch (terms) {
            case null -> "";
            case FORCE_CHANGE -> "Force Password Change";
            case NEVER -> "Password Never Expires";
            case DEFAULT -> "Default Password Expiration";
        };
    }

    static String role(Role role) {
        return switch (role) {
            case NONE -> "None";
            case READ_ONLY_ADMIN -> "Read-Only Admin";
            case GLOBAL_ADMIN -> "Global Admin";
        };
    }

    private String source(@Nullable SourceLink link) {
        return link == null ? "" : sources.getOrDefault(link.source(), link.source());
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : time.format(at);
    }
}
