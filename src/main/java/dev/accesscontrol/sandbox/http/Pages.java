package dev.accesscontrol.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws the simulation's pages, with an engine of its own beside the program's. */
public final class Pages {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public Pages() {
        ClassLoaderTemplateResolver templates =
                new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix("templates/sandbox/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/sandbox");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
    }

    public Response page(int status, String template, Request request, Map<String, Object> model) {
        Context context = new Context(language(request), model);
        byte[] html = engine.process(template, context).getBytes(StandardCharsets.UTF_8);
        return Response.of(status, "text/html;charset=utf-8", html)
                .with("Content-Security-Policy", policy(null))
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store")
                .with("Vary", "Accept-Language");
    }

    /**
     * The same page, whose form may end at another origin: Chromium applies {@code form-action} to
     * the redirects after a post as well.
     */
    public static Response leadingTo(Response page, String redirectUri) {
        URI uri = URI.create(redirectUri);
        return page.with(
                "Content-Security-Policy", policy(uri.getScheme() + "://" + uri.getRawAuthority()));
    }

    /** A resource of the simulation's own folder, for example a style sheet. */
    public static Response file(String name, String contentType) {
        try (InputStream in = Pages.class.getResourceAsStream("/sandbox/" + name)) {
            byte[] content = Objects.requireNonNull(in, name).readAllBytes();
            return Response.of(200, contentType, content).with("Cache-Control", "no-cache");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String policy(@Nullable String origin) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self'"
                + (origin == null ? "" : " " + origin);
    }

    private static Locale language(Request request) {
        try {
            String wanted = request.header("accept-language");
            Locale found =
                    wanted == null
                            ? null
                            : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
