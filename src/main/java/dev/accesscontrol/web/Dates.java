package dev.accesscontrol.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates as a page shows them: {@code ${@dates.show(instant, look)}}, in the viewer's zone, with the
 * zone named.
 */
@Component("dates")
public class Dates {

    /** For example "24 Nov 2026, 14:03:05 JST"; empty for null. */
    public String show(@Nullable Instant instant, Look look) {
        if (instant == null) {
            return "";
        }
        Locale locale = LocaleContextHolder.getLocale();
        var at = instant.atZone(look.zone());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(at)
                + " "
                + DateTimeFormatter.ofPattern("zzz", locale).format(at);
    }
}
