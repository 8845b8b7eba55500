package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.InitialOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The choice of how users get their first passwords.
 *
 * @param how one of {@link How}, or anything else when nothing was chosen
 * @param language of the slips or of the mail
 */
record InitialForm(
        @Nullable String how,
        @Nullable Boolean replaceExisting,
        @Nullable Boolean changeRequired,
        @Nullable String language) {

    enum How {
        GENERATE,
        UPLOAD,
        INVITE
    }

    boolean is(How chosen) {
        return chosen.name().equals(how);
    }

    static InitialForm usual(Locale viewer) {
        return new InitialForm(How.GENERATE.name(), false, true, spoken(viewer.getLanguage()));
    }

    InitialOrder order(String by) {
        return new InitialOrder(
                Boolean.TRUE.equals(replaceExisting),
                Boolean.TRUE.equals(changeRequired),
                Locale.of(spoken(language)),
                by);
    }

    private static String spoken(@Nullable String language) {
        return "ja".equals(language) ? "ja" : "en";
    }
}
