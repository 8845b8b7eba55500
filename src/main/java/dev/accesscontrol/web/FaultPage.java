package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Shows the page of a fault, from wherever it was noticed: a controller, a filter, before the
 * session was there. It says what happened in plain words and what to do next, and never the text
 * of an exception.
 */
@Component
public class FaultPage {

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final LocaleResolver locales;
    private final LookAdvice looks;

    FaultPage(
            ObjectProvider<ThymeleafViewResolver> views, LocaleResolver locales, LookAdvice looks) {
        this.views = views;
        this.locales = locales;
        this.looks = looks;
    }

    public void show(HttpServletRequest request, HttpServletResponse response, Fault fault) {
        show(request, response, fault, null);
    }

    /**
     * @param reference under which the log tells what happened
     */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            Fault fault,
            @Nullable String reference) {
        response.setStatus(fault.status().value());
        response.setHeader("Cache-Control", "no-store");
        // Before the filter chain began, or after it broke, nobody else has set it.
        response.setHeader("Content-Security-Policy", PageHeaders.CONTENT_SECURITY_POLICY);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        try {
            view(request).render(model(request, fault, reference), request, response);
        } catch (Exception e) {
            throw new IllegalStateException("The page of a fault could not be shown", e);
        }
    }

    private View view(HttpServletRequest request) throws Exception {
        var view = views.getObject().resolveViewName("web/fault", locales.resolveLocale(request));
        if (view == null) {
            throw new IllegalStateException("no view");
        }
        return view;
    }

    private Map<String, @Nullable Object> model(
            HttpServletRequest request, Fault fault, @Nullable String reference) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("fault", fault);
        model.put("reference", reference);
        model.put("back", back(request));
        model.put("look", looks.look(request));
        return model;
    }

    /** The page that the person comes from, when it is one of ours. */
    private static @Nullable String back(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        if (from == null) {
            return null;
        }
        try {
            var page = URI.create(from);
            return request.getServerName().equals(page.getHost()) ? LocalPath.of(page) : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
