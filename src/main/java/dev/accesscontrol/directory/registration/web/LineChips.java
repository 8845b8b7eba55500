package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.registration.LineAction;
import dev.accesscontrol.directory.registration.Registration;
import dev.accesscontrol.directory.registration.RowFilter;
import dev.accesscontrol.web.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The filters above the lines of a file, with how many lines each shows. */
final class LineChips {

    private LineChips() {}

    static List<Chip> of(Registration registration, RowQuery query) {
        var chips = new ArrayList<Chip>();
        for (var action : LineAction.values()) {
            chips.add(
                    chip(
                            sign(action),
                            "registration.action." + action,
                            count(registration, action),
                            query,
                            new RowFilter(action, false, false, query.filter().text())));
        }
        var text = query.filter().text();
        chips.add(
                chip(
                        "▲",
                        "registration.filter.warned",
                        registration.counts().warned(),
                        query,
                        new RowFilter(null, true, false, text)));
        chips.add(
                chip(
                        "!",
                        "registration.filter.failed",
                        registration.failed(),
                        query,
                        new RowFilter(null, false, true, text)));
        chips.removeIf(chip -> Objects.equals(chip.count(), 0L) && !chip.current());
        chips.addFirst(
                chip(
                        "",
                        "registration.filter.all",
                        registration.counts().lines(),
                        query,
                        new RowFilter(null, false, false, text)));
        return text.isEmpty() ? chips : chips.stream().map(Chip::withoutCount).toList();
    }

    private static Chip chip(
            String sign, String label, long count, RowQuery query, RowFilter filter) {
        return new Chip(
                sign, label, count, query.with(filter).address(), query.filter().equals(filter));
    }

    /** Says without colour what a line asks for. */
    static String sign(LineAction action) {
        return switch (action) {
            case ADD -> "+";
            case UPDATE -> "~";
            case UNCHANGED -> "=";
            case ERROR -> "!";
        };
    }

    private static long count(Registration registration, LineAction action) {
        var counts = registration.counts();
        return switch (action) {
            case ADD -> counts.adds();
            case UPDATE -> counts.updates();
            case UNCHANGED -> counts.unchanged();
            case ERROR -> counts.wrong();
        };
    }
}
