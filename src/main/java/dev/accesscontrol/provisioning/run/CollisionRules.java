package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason.Code;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statements of {@link Collisions}. The only parameter is the plan; {@code r} is the row that
 * becomes a conflict.
 */
final class CollisionRules {

    private static final String OTHER_ROW =
            "from plan_rows o where o.plan_id = r.plan_id and o.position <> r.position and ";

    private static final String NOT_DELETED =
            """
            not exists (
              select 1 from plan_rows d where d.plan_id = r.plan_id and d.user_id = k.id
                and d.action = 'DELETE')
            """;

    /** Two people of the source that were paired with one user. */
    private static final String USER_WANTED_TWICE =
            conflict(
                    Code.USER_WANTED_TWICE,
                    "r.username",
                    "min(o.new_upn)",
                    "r.action = 'UPDATE'",
                    OTHER_ROW + "o.action = 'UPDATE' and o.user_id = r.user_id");

    private static final String USERNAME_WANTED_IN_ANOTHER_DOMAIN =
            conflict(
                    Code.USERNAME_WANTED_TWICE,
                    "r.username",
                    "min(c.upn)",
                    "r.action = 'ADD'",
                    """
                    from plan_claims c where c.plan_id = r.plan_id
                      and c.username_key = r.username_key and c.object_id <> r.object_id
                    """);

    private static final String USERNAME_TAKEN =
            usernameTaken(Code.USERNAME_TAKEN, "k.role = 'NONE'");

    private static final String USERNAME_TAKEN_BY_ADMINISTRATOR =
            usernameTaken(Code.USERNAME_TAKEN_BY_ADMINISTRATOR, "k.role <> 'NONE'");

    /** Judged before what users have. */
    static final List<String> OF_ROWS =
            List.of(USER_WANTED_TWICE, USERNAME_WANTED_IN_ANOTHER_DOMAIN);

    static final List<String> OF_USERNAMES =
            List.of(USERNAME_TAKEN_BY_ADMINISTRATOR, USERNAME_TAKEN);

    static final List<String> REPEATED =
            List.of(
                    taken(Code.UPN_TAKEN, "upn_key", "upn"),
                    taken(Code.IMMUTABLE_ID_TAKEN, "immutable_id", "immutable_id"));

    /**
     * What an excluded row can bring others into: its user keeps the keys. Each row remembers what
     * it was.
     */
    static final List<String> REVIEWED =
            Stream.of(List.of(USERNAME_TAKEN_BY_ADMINISTRATOR, USERNAME_TAKEN), REPEATED)
                    .flatMap(List::stream)
                    .map(rule ->
                            rule.replace(
                                    "set action = 'CONFLICT'",
                                    "set " + FormerState.REMEMBER + ", action = 'CONFLICT'"))
                    .toList();

    /** Updates that hand a key on run together: see {@link Stage#EXCHANGES}. */
    static final String EXCHANGES =
            """
            update plan_rows r set run_order = 2
            where r.plan_id = :plan and r.action = 'UPDATE' and (%s or %s)
            """
                    .formatted(handsOn("upn_key"), handsOn("immutable_id"));

    private CollisionRules() {}

    /**
     * The row takes a key that its holder gives up by another Update, or gives one up that another
     * Update takes. Only rows that change the key are looked at, each by an index.
     */
    private static String handsOn(String key) {
        return """
        (r.old_%1$s is distinct from r.new_%1$s and (
          exists (
            select 1 from user_keys k join plan_rows o
              on o.plan_id = r.plan_id and o.user_id = k.id and o.action = 'UPDATE'
            where k.%1$s = r.new_%1$s and k.id <> r.user_id)
          or exists (
            select 1 from plan_rows o where o.plan_id = r.plan_id and o.new_%1$s = r.old_%1$s
              and o.action = 'UPDATE' and o.position <> r.position
              and o.old_%1$s is distinct from o.new_%1$s)))
        """
                .formatted(key);
    }

    private static String usernameTaken(Code code, String role) {
        return conflict(
                code,
                "r.username",
                "min(coalesce(k.upn, k.username))",
                "r.action = 'ADD'",
                "from user_keys k where k.username_key = r.username_key and "
                        + role
                        + " and "
                        + NOT_DELETED);
    }

    /** A key that a user holds who neither is deleted nor gives it up. */
    private static String taken(Code code, String key, String shown) {
        return conflict(
                code,
                "r.new_" + shown,
                "min(k.username)",
                "r.action in ('ADD', 'UPDATE')",
                """
                from user_keys k where k.%1$s = r.new_%1$s and k.id <> r.user_id and %2$s
                  and not exists (
                    select 1 from plan_rows u where u.plan_id = r.plan_id and u.user_id = k.id
                      and u.action = 'UPDATE'
                      and (u.new_%1$s is null or u.new_%1$s <> r.new_%1$s))
                """
                        .formatted(key, NOT_DELETED));
    }

    private static String conflict(
            Code code, String what, String whose, String candidates, String rival) {
        return """
        update plan_rows r set action = 'CONFLICT', run_order = %1$d, reason = '%2$s', warnings = null, pairing = null,
          reason_arguments = %3$s || '\t' || (select %4$s %6$s)
        where r.plan_id = :plan and %5$s and exists (select 1 %6$s)
        """
                .formatted(Stage.CONFLICTS, code, what, whose, candidates, rival);
    }
}
