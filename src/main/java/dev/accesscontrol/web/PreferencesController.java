package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps how somebody wants to see the console. */
@Controller
class PreferencesController {

    private final Site site;

    PreferencesController(Site site) {
        this.site = site;
    }

    @PostMapping("/preferences")
    RedirectView save(
            Choices choices,
            @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response,
            RedirectAttributes notices) {
        keep(response, Preferences.LANGUAGE_COOKIE, Preferences.validLanguage(choices.language()));
        keep(response, Preferences.THEME_COOKIE, Preferences.validTheme(choices.theme()));
        var zone = Preferences.validZone(choices.zone());
        if (zone == null && choices.zone() != null && !choices.zone().isBlank()) {
            notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.error("layout.zone.unknown"));
        } else if (choices.zone() != null) {
            keep(response, Preferences.ZONE_COOKIE, zone == null ? "" : zone);
        }
        if (choices.table() != null && ChosenColumns.isName(choices.table())) {
            var chosen = choices.column() == null ? List.<String>of() : choices.column();
            keep(response, ChosenColumns.cookie(choices.table()), ChosenColumns.value(chosen));
        }
        var view = new RedirectView(LocalPath.of(back));
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /** Null leaves the choice as it is, empty forgets it. */
    private void keep(HttpServletResponse response, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(site.isHttps())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /**
     * @param table whose columns are chosen; without any, the choice is forgotten
     */
    record Choices(
            @Nullable String language,
            @Nullable String theme,
            @Nullable String zone,
            @Nullable String table,
            @Nullable List<String> column) {}
}
