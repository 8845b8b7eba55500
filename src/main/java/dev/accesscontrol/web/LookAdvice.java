package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the model attribute {@code look}. */
@ControllerAdvice
class LookAdvice {

    private final List<MenuEntry> entries;

    LookAdvice(List<MenuEntry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    @ModelAttribute("look")
    Look look(HttpServletRequest request) {
        var preferences = Preferences.of(request);
        var principal = request.getUserPrincipal();
        return new Look(
                preferences.theme(),
                request.isUserInRole("GLOBAL_ADMIN") || request.isUserInRole("READ_ONLY_ADMIN")
                        ? menu()
                        : List.of(),
                pathWithQuery(request),
                principal == null ? null : principal.getName(),
                preferences.zone(),
                preferences.chosenZone());
    }

    private List<Look.MenuSection> menu() {
        return Arrays.stream(MenuEntry.Section.values())
                .map(section ->
                        new Look.MenuSection(
                                section,
                                entries.stream()
                                        .filter(entry -> entry.section() == section)
                                        .toList()))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private static String pathWithQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
