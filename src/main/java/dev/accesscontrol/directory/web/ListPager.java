package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.PageMark;
import dev.accesscontrol.directory.UserPage;
import dev.accesscontrol.web.Pager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads from one page of the list to the next.
 *
 * @param first the number of the page's first user, as the links to the page have counted; users
 *     who came and went meanwhile make it inexact, never the page
 */
record ListPager(
        long first,
        long last,
        long total,
        @Nullable String previousPath,
        @Nullable String nextPath) {

    static ListPager of(UserPage page, UserListFilters filters, Map<String, String> parameters) {
        long before = page.previous() == null ? 0 : number(parameters.get("at"));
        long behind = before + page.content().size();
        return new ListPager(
                before + 1,
                behind,
                Math.max(page.total(), page.next() == null ? behind : behind + 1),
                path(filters, page.previous(), Math.max(0, before - Pager.DEFAULT_SIZE)),
                path(filters, page.next(), behind));
    }

    /** Where the parameters say that the page is. */
    static @Nullable PageMark mark(Map<String, String> parameters) {
        var after = parameters.get("after");
        var before = parameters.get("before");
        return Optional.ofNullable(after)
                .flatMap(text -> PageMark.of(true, text))
                .or(() -> Optional.ofNullable(before).flatMap(text -> PageMark.of(false, text)))
                .orElse(null);
    }

    private static @Nullable String path(
            UserListFilters filters, @Nullable PageMark mark, long at) {
        if (mark == null) {
            return null;
        }
        var place = new LinkedHashMap<String, String>();
        place.put(mark.forwards() ? "after" : "before", mark.text());
        place.put("at", String.valueOf(at));
        return filters.path(place);
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.clamp(Long.parseLong(text), 0, 1_000_000_000L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public boolean isCountStopped() {
        return total > Pager.COUNT_LIMIT;
    }
}
