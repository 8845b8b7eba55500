package dev.accesscontrol.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table that is read from a place on. A deep page costs what the first one does.
 *
 * @param second tells apart what is equal in the first; null when nothing is
 */
public record KeyOrder(SortKey first, @Nullable SortKey second, boolean descending) {

    /**
     * One page; the first one when nothing is left where the place leads.
     *
     * @param place null, or one of another table, for the first page
     * @param total of all pages
     * @param keys of a row, as {@link SortKey#read} understands their text
     */
    public <T> Rows<T> page(
            @Nullable Place place,
            long total,
            Function<Slice, List<T>> reader,
            Function<T, List<?>> keys) {
        var known = place == null || parameters(place) == null ? null : place;
        var forwards = known == null || known.forwards();
        var found = reader.apply(slice(known, Pager.DEFAULT_SIZE + 1));
        var more = found.size() > Pager.DEFAULT_SIZE;
        var rows = more ? found.subList(0, Pager.DEFAULT_SIZE) : found;
        if (known != null && (forwards ? rows.isEmpty() : !more)) {
            return page(null, total, reader, keys);
        }
        var before = known == null ? 0 : known.at();
        return forwards
                ? rows(rows, known != null, more, before, total, keys)
                : rows(rows.reversed(), true, true, before, total, keys);
    }

    private static <T> Rows<T> rows(
            List<T> rows,
            boolean previous,
            boolean next,
            long before,
            long total,
            Function<T, List<?>> keys) {
        var beginning =
                previous && !rows.isEmpty()
                        ? new Place(
                                false,
                                texts(keys.apply(rows.getFirst())),
                                Math.max(0, before - Pager.DEFAULT_SIZE))
                        : null;
        var end =
                next && !rows.isEmpty()
                        ? new Place(true, texts(keys.apply(rows.getLast())), before + rows.size())
                        : null;
        return new Rows<>(rows, PlacePager.of(before, rows.size(), total, beginning, end));
    }

    /** The first rows, or those beside a place of this table. */
    public Slice slice(@Nullable Place place, int most) {
        var parameters = place == null ? null : parameters(place);
        if (place == null || parameters == null) {
            return new Slice(order(true, most), Map.of(), most, descending);
        }
        var behind = " and " + behind(place.forwards());
        return new Slice(
                behind + order(place.forwards(), most),
                parameters,
                most,
                place.forwards() == descending);
    }

    /** The rows behind one. */
    public Slice behind(List<?> keys, int most) {
        return slice(new Place(true, texts(keys), 0), most);
    }

    private static List<String> texts(List<?> keys) {
        return keys.stream().map(Object::toString).toList();
    }

    private @Nullable Map<String, Object> parameters(Place place) {
        if (place.keys().size() != (second == null ? 1 : 2)) {
            return null;
        }
        try {
            var key = first.read().apply(place.keys().getFirst());
            return second == null
                    ? Map.of("placeFirst", key)
                    : Map.of(
                            "placeFirst",
                            key,
                            "placeSecond",
                            second.read().apply(place.keys().getLast()));
        } catch (RuntimeException nonsense) {
            return null;
        }
    }

    /**
     * Two keys are said twice, because PostgreSQL finds the place by the comparison of rows, H2 by
     * that of one column.
     */
    private String behind(boolean forwards) {
        var sign = forwards == descending ? "<" : ">";
        return second == null
                ? "%s %s :placeFirst".formatted(first.sql(), sign)
                : "%1$s %3$s= :placeFirst and (%1$s, %2$s) %3$s (:placeFirst, :placeSecond)"
                        .formatted(first.sql(), second.sql(), sign);
    }

    private String order(boolean forwards, int most) {
        var way = forwards == descending ? " desc" : "";
        var then = second == null ? "" : ", " + second.sql() + way;
        return " order by " + first.sql() + way + then + " limit " + most;
    }
}
