package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who is excluded. */
@Component
class ExclusionRecords {

    /** Who is excluded already stays so, for the reason that was given then. */
    private static final String ADD =
            """
            insert into exclusions (domain_id, person_key, username, display_name, upn, search_text,
              note, excluded_by, excluded_at)
            select cast(:domain as uuid), p.person_key, min(p.username),
              min(coalesce(p.new_display_name, p.old_display_name, '')),
              min(coalesce(p.new_upn, p.old_upn, '')), min(p.search_text),
              cast(:note as varchar), cast(:actor as varchar), cast(:now as timestamp with time zone)
            from (select %1$s as person_key, username, new_display_name, old_display_name, new_upn,
                    old_upn, search_text
                  from plan_rows where %2$s and run_order < 8) p
            where not exists (
              select 1 from exclusions x
              where x.domain_id = :domain and x.person_key = p.person_key)
            group by p.person_key
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExclusionRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID domain, RowConditions rows, String note, String actor) {
        jdbc.sql(ADD.formatted(ExcludedRows.KEY, rows.sql()))
                .params(rows.parameters())
                .param("domain", domain)
                .param("note", note)
                .param("actor", actor)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    int remove(UUID domain, RowConditions rows) {
        return jdbc.sql(
                        """
                        delete from exclusions where domain_id = :domain and person_key in (
                          select %1$s from plan_rows
                          where %2$s and run_order = 9 and reason = 'EXCLUDED')
                        """
                                .formatted(ExcludedRows.KEY, rows.sql()))
                .params(rows.parameters())
                .param("domain", domain)
                .update();
    }

    int remove(UUID domain, PersonChoice people) {
        return switch (people) {
            case PersonChoice.Chosen(var keys) ->
                    keys.stream().distinct().mapToInt(key -> remove(domain, key)).sum();
            case PersonChoice.Matching(var text) ->
                    jdbc.sql(
                                    "delete from exclusions where domain_id = :domain and "
                                            + RowConditions.TEXT)
                            .param("domain", domain)
                            .param("text", RowConditions.containing(text))
                            .update();
        };
    }

    private int remove(UUID domain, String key) {
        return jdbc.sql("delete from exclusions where domain_id = ? and person_key = ?")
                .params(domain, key)
                .update();
    }
}
