package dev.accesscontrol.benchmark;

import java.util.List;

/** Each filter and each order of the user list, alone, and what administrators combine. */
final class UserListPages {

    static final List<String> ALL =
            List.of(
                    "?status=ENABLED",
                    "?status=DISABLED",
                    "?status=LOCKED_OUT",
                    "?password=no",
                    "?password=yes",
                    "?signin=no",
                    "?signin=yes",
                    "?from=2026-01-01&to=2026-12-31",
                    "?role=GLOBAL_ADMIN",
                    "?role=NONE",
                    "?source=none",
                    "?sort=NAME",
                    "?sort=UPN&dir=desc",
                    "?sort=LAST_SIGN_IN&dir=desc",
                    "?sort=CREATED&dir=desc",
                    "?q=tanaka&status=ENABLED&password=no&sort=NAME");

    private UserListPages() {}
}
