package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.UserSources;
import dev.accesscontrol.directory.registration.RegistrationReports;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page with lines of a file shows. */
@Component
class LineViews {

    private final RegistrationReports reports;
    private final UserSources sources;
    private final MessageSource messages;

    LineViews(RegistrationReports reports, UserSources sources, MessageSource messages) {
        this.reports = reports;
        this.sources = sources;
        this.messages = messages;
    }

    void show(UUID id, String path, Map<String, String> parameters, Locale locale, Model page) {
        var registration = reports.get(id);
        var query = RowQuery.of(path, parameters);
        var names =
                sources.all().stream()
                        .collect(
                                Collectors.toMap(
                                        UserSources.Source::key,
                                        UserSources.Source::name,
                                        (one, other) -> one));
        var rows = reports.rows(id, query.filter(), Place.of(parameters));
        var lines =
                rows.content().stream()
                        .map(row -> LineView.of(row, names, messages, locale))
                        .toList();
        page.addAttribute("registration", registration);
        page.addAttribute("query", query);
        page.addAttribute("chips", LineChips.of(registration, query));
        page.addAttribute("rows", new Rows<>(lines, rows.pager()));
    }
}
