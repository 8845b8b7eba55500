package dev.accesscontrol.benchmark;

import java.util.List;

/** What administrators look for. */
final class Searches {

    /** A common name, a rare one, a common and a rare one of two characters, and nobody. */
    static final List<String> ALL =
            List.of(
                    "?q=tanaka",
                    "?q=contoso.com",
                    "?q=%E7%94%B0%E4%B8%AD",
                    "?q=%E9%BB%92%E6%9F%B3",
                    "?q=nobody-is-called-so");

    private Searches() {}
}
