package dev.accesscontrol.directory;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the users whom lines of a file are about, or may collide with. */
@Component
class RegisterReader {

    private static final String SELECT = "select " + UserEntries.COLUMNS + " from users where ";

    private final JdbcClient jdbc;
    private final UserLookup lookup;
    private final Clock clock;

    RegisterReader(JdbcClient jdbc, UserLookup lookup, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.clock = clock;
    }

    Map<String, UserEntry> find(Collection<String> usernames) {
        var found = new HashMap<String, UserEntry>();
        for (var chunk : Chunks.of(usernames.stream().map(Keys::lower).distinct().toList())) {
            jdbc.sql(SELECT + "username_key = any(cast(:keys as varchar array))")
                    .param("keys", chunk.toArray(String[]::new), Types.ARRAY)
                    .query(new UserEntries(clock.instant()))
                    .list()
                    .forEach(entry -> found.put(Keys.lower(entry.user().username()), entry));
        }
        return found;
    }

    /** Locked until the transaction ends, in one order for everybody. */
    Map<UserId, UserEntry> lock(List<UserId> ids) {
        var found = new HashMap<UserId, UserEntry>();
        for (var chunk : Chunks.of(ids.stream().map(UserId::value).sorted().toList())) {
            jdbc.sql(SELECT + "id = any(cast(:ids as uuid array)) order by id for update")
                    .param("ids", chunk.toArray(UUID[]::new), Types.ARRAY)
                    .query(new UserEntries(clock.instant()))
                    .list()
                    .forEach(entry -> found.put(entry.user().id(), entry));
        }
        return found;
    }

    /** Who holds a key that one of them is to have. */
    List<DirectoryUser> holders(List<Wish> wishes) {
        var profiles = wishes.stream().map(Wish::profile).toList();
        return lookup.findByKeys(
                new UserKeys(
                        "",
                        List.of(),
                        profiles.stream().map(Profile::upn).filter(Objects::nonNull).toList(),
                        profiles.stream()
                                .map(Profile::immutableId)
                                .filter(Objects::nonNull)
                                .toList(),
                        wishes.stream().map(Wish::username).toList()));
    }

    /** The same and the users of the wishes themselves; nobody twice. */
    List<DirectoryUser> touched(List<Wish> wishes, Collection<UserEntry> locked) {
        var users = new ArrayList<DirectoryUser>();
        var seen = new HashSet<UserId>();
        locked.forEach(entry -> {
            seen.add(entry.user().id());
            users.add(entry.user());
        });
        holders(wishes).stream().filter(user -> seen.add(user.id())).forEach(users::add);
        return users;
    }
}
