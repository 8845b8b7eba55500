package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason.Code;

/** A key that one row of a plan at most can have, in the words of SQL on {@code plan_rows}. */
enum Wish {
    USERNAME(Code.USERNAME_WANTED_TWICE, "username_key", "username", "new_upn", "action = 'ADD'"),
    UPN(Code.UPN_TAKEN, "new_upn_key", "new_upn", "username", changes("upn_key")),
    IMMUTABLE_ID(
            Code.IMMUTABLE_ID_TAKEN,
            "new_immutable_id",
            "new_immutable_id",
            "username",
            changes("immutable_id"));

    final Code code;

    /** In the form in which it is compared. */
    final String key;

    /** What is wished, as people read it. */
    final String what;

    /** Who wishes it, as people read it. */
    final String who;

    /** Which rows wish it. */
    final String rows;

    Wish(Code code, String key, String what, String who, String rows) {
        this.code = code;
        this.key = key;
        this.what = what;
        this.who = who;
        this.rows = rows;
    }

    private static String changes(String key) {
        return "action in ('ADD', 'UPDATE') and (old_%1$s is null or old_%1$s <> new_%1$s)"
                .formatted(key);
    }
}
