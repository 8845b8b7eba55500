package dev.accesscontrol.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows the links of a table as a browser does. */
public final class Leafed {

    private Leafed() {}

    /** All pages, from the first to the last. */
    public static <T> List<Rows<T>> through(Function<@Nullable Place, Rows<T>> table) {
        return follow(table.apply(null), Paging::next, table);
    }

    /** All pages, from that one to the first. */
    public static <T> List<Rows<T>> back(Rows<T> from, Function<@Nullable Place, Rows<T>> table) {
        return follow(from, Paging::previous, table);
    }

    private static <T> List<Rows<T>> follow(
            Rows<T> from,
            Function<Paging, @Nullable String> link,
            Function<@Nullable Place, Rows<T>> table) {
        var pages = new ArrayList<>(List.of(from));
        for (var to = link.apply(from.pager()); to != null && pages.size() < 100; ) {
            pages.add(table.apply(place(to)));
            to = link.apply(pages.getLast().pager());
        }
        return pages;
    }

    private static @Nullable Place place(String link) {
        return Place.of(
                Arrays.stream(link.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }
}
