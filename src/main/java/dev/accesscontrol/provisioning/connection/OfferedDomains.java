package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.connection.DomainPeople.Refused;
import dev.accesscontrol.provisioning.source.SourceDomain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The domains that a source has told of, with the numbers that came in so far. */
@Component
@Transactional
class OfferedDomains {

    private static final int LONGEST_NAME = 113;

    private final JdbcClient sql;
    private final TakenUsernames taken;

    OfferedDomains(JdbcClient sql, TakenUsernames taken) {
        this.sql = sql;
        this.taken = taken;
    }

    @Transactional(readOnly = true)
    List<DomainOffer> of(UUID connection) {
        var takenByDomain = taken.of(connection);
        return sql.sql("select * from domain_offers where connection_id = ? order by name")
                .param(connection)
                .query((row, _) -> offer(row, takenByDomain))
                .list();
    }

    /** Domains that were known before keep their numbers until there are newer ones. */
    void replace(UUID connection, List<SourceDomain> domains) {
        var fitting = domains.stream().filter(domain -> domain.name().length() <= LONGEST_NAME);
        var names = domains.stream().map(SourceDomain::name).toList();
        of(connection).stream()
                .filter(known -> !names.contains(known.name()))
                .forEach(gone -> remove(connection, gone.name()));
        fitting.forEach(domain -> put(connection, domain));
    }

    void counted(UUID connection, String domain, long users) {
        sql.sql("update domain_offers set users = ? where connection_id = ? and name = ?")
                .params(users, connection, domain)
                .update();
    }

    void read(UUID connection, String domain, DomainPeople people) {
        sql.sql(
                        """
                        update domain_offers
                        set on_premises = ?, samples = ?, refused_on = ?, refused_on_examples = ?,
                            refused_off = ?, refused_off_examples = ?
                        where connection_id = ? and name = ?\
                        """)
                .params(
                        people.onPremises(),
                        lines(people.samples()),
                        people.refusedOn().count(),
                        lines(people.refusedOn().examples()),
                        people.refusedOff().count(),
                        lines(people.refusedOff().examples()),
                        connection,
                        domain)
                .update();
        taken.replace(connection, domain, people.taken());
    }

    private void remove(UUID connection, String domain) {
        sql.sql("delete from domain_offers where connection_id = ? and name = ?")
                .params(connection, domain)
                .update();
    }

    private void put(UUID connection, SourceDomain domain) {
        int updated =
                sql.sql(
                                """
                                update domain_offers
                                set verified = ?, federated = ?, is_initial = ?, is_standard = ?
                                where connection_id = ? and name = ?\
                                """)
                        .params(
                                domain.verified(),
                                domain.federated(),
                                domain.initial(),
                                domain.standard(),
                                connection,
                                domain.name())
                        .update();
        if (updated == 0) {
            sql.sql(
                            """
                            insert into domain_offers
                            (connection_id, name, verified, federated, is_initial, is_standard)
                            values (?, ?, ?, ?, ?, ?)\
                            """)
                    .params(
                            connection,
                            domain.name(),
                            domain.verified(),
                            domain.federated(),
                            domain.initial(),
                            domain.standard())
                    .update();
        }
    }

    private static DomainOffer offer(ResultSet row, Map<String, List<TakenNames>> taken)
            throws SQLException {
        return new DomainOffer(
                row.getString("name"),
                row.getBoolean("verified"),
                row.getBoolean("federated"),
                row.getBoolean("is_initial"),
                row.getBoolean("is_standard"),
                row.getObject("users", Long.class),
                people(row, taken.getOrDefault(row.getString("name"), List.of())));
    }

    private static @Nullable DomainPeople people(ResultSet row, List<TakenNames> taken)
            throws SQLException {
        var onPremises = row.getObject("on_premises", Long.class);
        return onPremises == null
                ? null
                : new DomainPeople(
                        onPremises,
                        list(row.getString("samples")),
                        refused(row, "refused_on"),
                        refused(row, "refused_off"),
                        taken);
    }

    private static Refused refused(ResultSet row, String column) throws SQLException {
        return new Refused(row.getLong(column), list(row.getString(column + "_examples")));
    }

    /** Three names of 113 characters at most each. */
    static String lines(List<String> entries) {
        return String.join("\n", entries);
    }

    static List<String> list(@Nullable String lines) {
        return lines == null || lines.isEmpty() ? List.of() : Arrays.asList(lines.split("\n"));
    }
}
