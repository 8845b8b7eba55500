package dev.accesscontrol.directory;

import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds users in the recycle bin for the console; the one deleted last comes first. */
@Component
public class DeletedUserSearch {

    static final String SELECT =
            "select " + UserRows.COLUMNS + ", deleted_at, deleted_by from deleted_users";
    private static final String ORDER = " order by deleted_at desc, id";

    private final JdbcClient jdbc;

    DeletedUserSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the users who are there. */
    public List<DeletedUser> find(Collection<UserId> ids) {
        var found = new ArrayList<DeletedUser>();
        for (var chunk : Chunks.of(ids)) {
            jdbc.sql(SELECT + " where id in (:ids)" + ORDER)
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .query(DeletedUserSearch::read)
                    .list()
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * One page of the users that match.
     *
     * @param text words that the username, a name or an address contains; empty for everybody
     * @param page from 0; one behind the last is empty
     */
    public Rows<DeletedUser> find(String text, int page) {
        var words = new LinkedHashMap<String, Object>();
        var condition = new StringBuilder(" where true");
        for (var pattern : SearchText.patterns(text)) {
            var word = "word" + words.size();
            condition.append(
                    " and (search_text like :%1$s escape '!' or username_key like :%1$s escape '!')"
                            .formatted(word));
            words.put(word, pattern);
        }
        int size = Pager.DEFAULT_SIZE;
        var found =
                jdbc.sql(SELECT + condition + ORDER + " limit :size offset :first")
                        .params(words)
                        .param("size", size)
                        .param("first", (long) page * size)
                        .query(DeletedUserSearch::read)
                        .list();
        return new Rows<>(found, new Pager(page, size, count(condition.toString(), words)));
    }

    private long count(String condition, Map<String, Object> words) {
        return jdbc.sql(
                        "select count(*) from (select 1 from deleted_users%s limit %d) counted"
                                .formatted(condition, Pager.COUNT_LIMIT + 1))
                .params(words)
                .query(Long.class)
                .single();
    }

    static DeletedUser read(ResultSet row, int number) throws SQLException {
        return new DeletedUser(
                UserRows.read(row, number),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                row.getString("deleted_by"));
    }
}
