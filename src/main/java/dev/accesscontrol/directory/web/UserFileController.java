package dev.accesscontrol.directory.web;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserSearch;
import dev.accesscontrol.directory.UserSources;
import dev.accesscontrol.web.Look;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the list shows as a file: every item, because it is the input of the batch update, and what
 * else the viewer has chosen. Written while it is read.
 */
@Controller
class UserFileController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private final UserSearch search;
    private final UserSources sources;
    private final Clock clock;

    UserFileController(UserSearch search, UserSources sources, Clock clock) {
        this.search = search;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping(UserListFilters.PATH + ".csv")
    void csv(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "look", binding = false) Look look,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        headers(response, "text/csv", "csv", look);
        write(UserListFilters.of(parameters), look, request, response, ',');
    }

    @GetMapping(UserListFilters.PATH + ".tsv")
    void tsv(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "look", binding = false) Look look,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        headers(response, "text/tab-separated-values", "tsv", look);
        write(UserListFilters.of(parameters), look, request, response, '\t');
    }

    private void headers(HttpServletResponse response, String type, String ending, Look look) {
        var name = "users_" + DAY.format(clock.instant().atZone(look.zone())) + "." + ending;
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private void write(
            UserListFilters filters,
            Look look,
            HttpServletRequest request,
            HttpServletResponse response,
            char separator)
            throws IOException {
        var columns = columns(request);
        var header = columns.stream().map(column -> CsvColumn.text(column.header())).toList();
        var cells = new UserCells(columns, look.zone(), sources.all());
        try (var file = CsvWriter.to(response.getOutputStream(), header, separator)) {
            search.forEach(
                    filters.query(look.zone()),
                    filters.order(),
                    entry -> file.row(cells.of(entry)));
        }
    }

    private static List<UserColumn> columns(HttpServletRequest request) {
        var chosen = ListColumn.chosen(request).stream().map(ListColumn::column).toList();
        return Arrays.stream(UserColumn.values())
                .filter(column -> column.isItem() || chosen.contains(column))
                .toList();
    }
}
