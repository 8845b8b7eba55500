package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.run.Scope.Changes;
import dev.accesscontrol.provisioning.run.Scope.Everybody;
import dev.accesscontrol.provisioning.run.Scope.FailedRows;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people whom a plan is made of that is not of everybody, some at a time. */
@Component
class PeopleOfScope {

    static final int PAGE = 80;

    private final JdbcClient jdbc;

    PeopleOfScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page first(Scope scope) {
        return after(scope, new Place(0, -1));
    }

    Page after(Scope scope, Place last) {
        return switch (scope) {
            case Changes(var changes) -> changed(changes.objectIds(), last);
            case FailedRows(var plan) -> failed(plan, last);
            case Everybody _ -> throw new IllegalArgumentException("everybody is listed");
        };
    }

    private static Page changed(List<String> objectIds, Place last) {
        var people =
                objectIds.stream()
                        .skip(last.position() + 1)
                        .limit(PAGE)
                        .map(id -> new Person(id, null))
                        .toList();
        return new Page(people, new Place(0, last.position() + people.size()));
    }

    private Page failed(UUID planId, Place last) {
        var rows =
                jdbc.sql(
                                """
                                select object_id, user_id, run_order, position from plan_rows
                                where plan_id = :plan and outcome = 'FAILED'
                                  and outcome_reason is not null and run_order >= :order
                                  and (run_order > :order or position > :position)
                                order by run_order, position limit :size
                                """)
                        .param("plan", planId)
                        .param("order", last.order())
                        .param("position", last.position())
                        .param("size", PAGE)
                        .query((row, number) ->
                                new Failed(
                                        new Person(row.getString(1), row.getObject(2, UUID.class)),
                                        new Place(row.getInt(3), row.getLong(4))))
                        .list();
        return rows.isEmpty()
                ? new Page(List.of(), last)
                : new Page(rows.stream().map(Failed::person).toList(), rows.getLast().place());
    }

    /**
     * @param objectId the source's; null or empty when only the user is known
     */
    record Person(@Nullable String objectId, @Nullable UUID userId) {

        Optional<String> object() {
            return Optional.ofNullable(objectId).filter(id -> !id.isEmpty());
        }
    }

    record Place(int order, long position) {}

    record Page(List<Person> people, Place last) {

        List<String> objectIds() {
            return people.stream().flatMap(person -> person.object().stream()).distinct().toList();
        }

        /** Users who have no object. */
        List<UUID> userIds() {
            return people.stream()
                    .filter(person -> person.object().isEmpty())
                    .map(Person::userId)
                    .flatMap(Stream::ofNullable)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private record Failed(Person person, Place place) {}
}
