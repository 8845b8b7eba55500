package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.InitialPasswords.Slips;
import dev.accesscontrol.credentials.InitialView;
import dev.accesscontrol.credentials.Slip;
import dev.accesscontrol.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The page to print, one slip a person, in the language of the slips. */
@Component
class SlipPage {

    private final ThymeleafViewResolver views;
    private final MessageSource messages;
    private final Site site;

    SlipPage(ThymeleafViewResolver views, MessageSource messages, Site site) {
        this.views = views;
        this.messages = messages;
        this.site = site;
    }

    /** The words of a slip. */
    record Words(
            String title,
            String lead,
            String address,
            String username,
            String password,
            String change,
            String keep) {}

    void write(
            InitialView batch,
            Slips slips,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var all = new ArrayList<Slip>();
        slips.each(all::add);
        var model = new HashMap<String, Object>();
        model.put("slips", all);
        model.put("words", words(batch.language()));
        model.put("language", batch.language().getLanguage());
        model.put("changeRequired", batch.batch().changeRequired());
        model.put("address", site.baseUrl().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        render(model, batch.language(), request, response);
    }

    private void render(
            HashMap<String, Object> model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            View view = views.resolveViewName("credentials/slips", language);
            if (view == null) {
                throw new IllegalStateException("no view");
            }
            view.render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("slips could not be shown", e);
        }
    }

    private Words words(Locale language) {
        return new Words(
                word("title", language),
                word("lead", language),
                word("address", language),
                word("username", language),
                word("password", language),
                word("change", language),
                word("keep", language));
    }

    private String word(String key, Locale language) {
        return messages.getMessage("initial.slip." + key, null, language);
    }
}
