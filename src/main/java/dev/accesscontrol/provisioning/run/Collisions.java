package dev.accesscontrol.provisioning.run;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges who gets which name, on the state after the plan: a leaver frees a name, two people may
 * exchange theirs. Each rule judges all rows at once, so that of two rows that want the same, both
 * become a conflict. A row that becomes a conflict leaves its user's keys where they are, which may
 * bring others into conflict: the last rules are repeated until nothing changes.
 */
@Component
class Collisions {

    private final JdbcClient jdbc;
    private final SharedWishes wishes;

    Collisions(JdbcClient jdbc, SharedWishes wishes) {
        this.jdbc = jdbc;
        this.wishes = wishes;
    }

    void judge(UUID planId) {
        wishes.judge(planId, Wish.USERNAME);
        applyAll(planId, CollisionRules.OF_ROWS);
        wishes.judge(planId, Wish.UPN);
        wishes.judge(planId, Wish.IMMUTABLE_ID);
        applyAll(planId, CollisionRules.OF_USERNAMES);
        while (applyAll(planId, CollisionRules.REPEATED) > 0) {
            // rows only ever become conflicts, so this ends
        }
        jdbc.sql(CollisionRules.EXCHANGES).param("plan", planId).update();
    }

    /** Judges a plan anew after users have come to keep what they were to give up. */
    void judgeAgain(UUID planId) {
        while (applyAll(planId, CollisionRules.REVIEWED) > 0) {
            // rows only ever become conflicts, so this ends
        }
    }

    private int applyAll(UUID planId, List<String> rules) {
        return rules.stream().mapToInt(rule -> apply(planId, rule)).sum();
    }

    private int apply(UUID planId, String rule) {
        return jdbc.sql(rule).param("plan", planId).update();
    }
}
