package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** How a viewer wants to see the console; kept in cookies, so that the sign-in page has it too. */
record Preferences(String theme, @Nullable String chosenZone, @Nullable Locale language) {

    static final String LANGUAGE_COOKIE = "language";
    static final String THEME_COOKIE = "theme";
    static final String ZONE_COOKIE = "zone";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    static Preferences of(HttpServletRequest request) {
        var theme = validTheme(cookie(request, THEME_COOKIE));
        var language = validLanguage(cookie(request, LANGUAGE_COOKIE));
        return new Preferences(
                theme == null ? "auto" : theme,
                validZone(cookie(request, ZONE_COOKIE)),
                language == null ? null : Locale.of(language));
    }

    ZoneId zone() {
        return chosenZone == null ? ZoneId.systemDefault() : ZoneId.of(chosenZone);
    }

    static @Nullable String validTheme(@Nullable String theme) {
        return theme != null && THEMES.contains(theme) ? theme : null;
    }

    static @Nullable String validLanguage(@Nullable String language) {
        return PreferredLocale.SPOKEN.stream()
                .map(Locale::getLanguage)
                .filter(spoken -> spoken.equals(language))
                .findFirst()
                .orElse(null);
    }

    /** The zone's id when there is such a zone, else null. */
    static @Nullable String validZone(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
