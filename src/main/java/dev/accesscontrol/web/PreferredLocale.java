package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The viewer's choice, else the first language of the browser that the console speaks. */
@Component("localeResolver")
class PreferredLocale implements LocaleResolver {

    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = Preferences.of(request).language();
        if (chosen != null) {
            return chosen;
        }
        return request.getHeader("Accept-Language") == null
                ? Locale.ENGLISH
                : Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> SPOKEN.stream().filter(one -> same(one, wanted)))
                        .findFirst()
                        .orElse(Locale.ENGLISH);
    }

    private static boolean same(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("chosen at /preferences");
    }
}
