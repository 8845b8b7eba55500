package dev.accesscontrol.directory;

import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads users by plain SQL. One statement a kind of key: H2 uses no index where several are joined
 * by "or". The keys come as an array: a parameter each takes longer to read than to look for.
 */
@Component
class UserQueries implements UserLookup {

    private static final String SELECT = "select " + UserRows.COLUMNS + " from users where ";

    private final JdbcClient jdbc;

    UserQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DirectoryUser> find(UserId id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id.value())
                .query(UserRows::read)
                .optional();
    }

    @Override
    public Optional<DirectoryUser> findByUsername(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL does not even look for it
        }
        return jdbc.sql(SELECT + "username_key = :key")
                .param("key", Keys.lower(username))
                .query(UserRows::read)
                .optional();
    }

    @Override
    public List<DirectoryUser> findByKeys(UserKeys keys) {
        Map<UserId, DirectoryUser> found = new LinkedHashMap<>();
        collect(
                "link_object_id",
                keys.objectIds(),
                user -> {
                    if (user.link() != null && user.link().source().equals(keys.source())) {
                        found.put(user.id(), user);
                    }
                });
        Consumer<DirectoryUser> all = user -> found.put(user.id(), user);
        collect("upn_key", lower(keys.upns()), all);
        collect("immutable_id", keys.immutableIds(), all);
        collect("username_key", lower(keys.usernames()), all);
        return List.copyOf(found.values());
    }

    /** By one column: beside a second one, H2 reads all that the second one names. */
    private void collect(String column, Collection<String> keys, Consumer<DirectoryUser> reader) {
        for (var chunk : Chunks.of(keys)) {
            jdbc.sql(SELECT + column + " = any(cast(:keys as varchar array))")
                    .param("keys", chunk.toArray(String[]::new), Types.ARRAY)
                    .query(UserRows::read)
                    .list()
                    .forEach(reader);
        }
    }

    private static List<String> lower(Collection<String> keys) {
        return keys.stream().filter(Objects::nonNull).map(Keys::lower).distinct().toList();
    }

    @Override
    public long count() {
        return count("true");
    }

    @Override
    public long countAdministrators() {
        return count("role <> 'NONE'");
    }

    @Override
    public long countInDomain(String domain) {
        return jdbc.sql("select count(*) from users where upn_domain = :domain")
                .param("domain", Keys.lower(domain))
                .query(Long.class)
                .single();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from users where " + condition).query(Long.class).single();
    }
}
