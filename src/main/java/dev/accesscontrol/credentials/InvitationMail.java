package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.web.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Words an invitation. Its link leads to the configured address, never to one that a request named,
 * and has the code behind a {@code #}: browsers send that to nobody, so no log and no Referer has
 * it.
 */
@Component
class InvitationMail {

    static final String PATH = "/invitation";

    private static final String KEY = "initial.mail.";

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final Site site;
    private final Clock clock;

    InvitationMail(MessageSource messages, ITemplateEngine templates, Site site, Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.site = site;
        this.clock = clock;
    }

    /** What a mail says; the template's variable {@code mail}. */
    record Parts(
            String name,
            String username,
            String inviter,
            String until,
            String link,
            String page,
            String code) {}

    MailRoom.Mail to(DirectoryUser user, InvitationToken token, Instant expires, InitialOrder by) {
        var language = by.language();
        var page = base() + PATH;
        var parts =
                new Parts(
                        name(user),
                        user.username(),
                        by.by(),
                        time(expires, language),
                        page + "#" + token.text(),
                        page,
                        token.text());
        var html =
                templates.process(
                        "credentials/invitation-mail",
                        new Context(language, Map.of("mail", parts)));
        return new MailRoom.Mail(
                user.profile().email(), words("subject", language), text(parts, language), html);
    }

    private String text(Parts mail, Locale language) {
        return words(
                "text",
                language,
                mail.name(),
                mail.inviter(),
                mail.username(),
                mail.link(),
                mail.until(),
                mail.page(),
                mail.code());
    }

    private String base() {
        var base = site.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String name(DirectoryUser user) {
        var name = user.profile().displayName();
        return name.isBlank() ? user.username() : name;
    }

    /** In the server's zone, which the mail names. */
    private String time(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(language)
                .format(at.atZone(clock.getZone()));
    }

    private String words(String key, Locale language, Object... arguments) {
        return messages.getMessage(KEY + key, arguments, language);
    }
}
