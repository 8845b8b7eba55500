package dev.accesscontrol.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a bulk of changes touches or may collide with, in bounded IN-lists. */
@Component
class BulkReader {

    private static final String LOCK =
            "select " + UserRows.COLUMNS + " from users where id in (:ids) order by id for update";

    private final JdbcClient jdbc;
    private final UserLookup lookup;
    private final RecycleBin recycleBin;

    BulkReader(JdbcClient jdbc, UserLookup lookup, RecycleBin recycleBin) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.recycleBin = recycleBin;
    }

    /**
     * The users that the changes name are locked until the transaction ends; those in the recycle
     * bin that are to come back first: whoever else brings them back meanwhile is waited for, and
     * then they are found among the users.
     */
    BulkState read(List<? extends UserChange> changes) {
        recycleBin.lock(
                changes.stream()
                        .filter(UserChange.Restore.class::isInstance)
                        .map(UserChange::id)
                        .toList());
        var ids = changes.stream().map(UserChange::id).collect(Collectors.toSet());
        var users = new ArrayList<>(lock(ids));
        users.forEach(user -> ids.remove(user.id()));
        users.addAll(rivals(changes));
        return BulkState.of(users, recycleBin.holds(ids));
    }

    /** In one order for everybody, so that two bulks never wait for each other in a circle. */
    private List<DirectoryUser> lock(Collection<UserId> ids) {
        var sorted = ids.stream().sorted(Comparator.comparing(UserId::value)).toList();
        var users = new ArrayList<DirectoryUser>();
        for (var chunk : Chunks.of(sorted)) {
            jdbc.sql(LOCK)
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .query(UserRows::read)
                    .list()
                    .forEach(users::add);
        }
        return users;
    }

    /** Who holds a key that a change wants. */
    private List<DirectoryUser> rivals(List<? extends UserChange> changes) {
        var wanted = changes.stream().map(Wanted::of).filter(Objects::nonNull).toList();
        var sources = wanted.stream().map(it -> it.link().source()).collect(Collectors.toSet());
        return sources.stream()
                .map(source -> keys(source, wanted))
                .flatMap(keys -> lookup.findByKeys(keys).stream())
                .toList();
    }

    private static UserKeys keys(String source, List<Wanted> all) {
        var wanted = all.stream().filter(it -> it.link().source().equals(source)).toList();
        return new UserKeys(
                source,
                wanted.stream().map(it -> it.link().objectId()).toList(),
                present(wanted.stream().map(it -> it.profile().upn()).toList()),
                present(wanted.stream().map(it -> it.profile().immutableId()).toList()),
                present(wanted.stream().map(Wanted::username).toList()));
    }

    private static Set<String> present(List<? extends @Nullable String> keys) {
        return keys.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * @param username null for an Update, which keeps it
     */
    private record Wanted(@Nullable String username, Profile profile, SourceLink link) {

        static @Nullable Wanted of(UserChange change) {
            return switch (change) {
                case UserChange.Add it -> new Wanted(it.username(), it.profile(), it.link());
                case UserChange.Restore it -> new Wanted(it.username(), it.profile(), it.link());
                case UserChange.Update it -> new Wanted(null, it.profile(), it.link());
                case UserChange.Delete _ -> null;
            };
        }
    }
}
