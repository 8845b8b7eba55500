package dev.accesscontrol.provisioning.connection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.accesscontrol.provisioning.connection.DomainPeople.Refused;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The taken Usernames of the domains that a source has told of; they go with their domain. */
@Component
class TakenUsernames {

    private final JdbcClient sql;

    TakenUsernames(JdbcClient sql) {
        this.sql = sql;
    }

    /** By domain. */
    Map<String, List<TakenNames>> of(UUID connection) {
        return sql
                .sql(
                        """
                        select * from taken_usernames where connection_id = ?
                        order by domain, administrators desc\
                        """)
                .param(connection)
                .query((row, _) -> new Stored(row.getString("domain"), taken(row)))
                .list()
                .stream()
                .collect(groupingBy(Stored::domain, mapping(Stored::taken, toList())));
    }

    void replace(UUID connection, String domain, List<TakenNames> taken) {
        sql.sql("delete from taken_usernames where connection_id = ? and domain = ?")
                .params(connection, domain)
                .update();
        for (var names : taken) {
            sql.sql(
                            """
                            insert into taken_usernames
                            (connection_id, domain, upn_mode, administrators, usernames, examples)
                            values (?, ?, ?, ?, ?, ?)\
                            """)
                    .params(
                            connection,
                            domain,
                            names.mode().name(),
                            names.administrators(),
                            names.names().count(),
                            OfferedDomains.lines(names.names().examples()))
                    .update();
        }
    }

    private static TakenNames taken(ResultSet row) throws SQLException {
        return new TakenNames(
                UpnMode.valueOf(row.getString("upn_mode")),
                row.getBoolean("administrators"),
                new Refused(
                        row.getLong("usernames"), OfferedDomains.list(row.getString("examples"))));
    }

    private record Stored(String domain, TakenNames taken) {}
}
