package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.InitialView;
import dev.accesscontrol.credentials.SlipForm;
import dev.accesscontrol.credentials.SlipKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a batch: at work, to be collected, done. */
@Component
class InitialPage {

    /** A browser that lays out more at once is no longer usable; the file has no limit. */
    static final int MOST_SLIPS = 10_000;

    private final Clock clock;

    InitialPage(Clock clock) {
        this.clock = clock;
    }

    /** The whole page, or its moving part for a page that refreshes itself. */
    String batch(
            InitialView batch,
            @Nullable SlipKey key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("view", batch);
        page.addAttribute("batch", batch.batch());
        page.addAttribute("mine", isMine(batch, request));
        page.addAttribute("opened", batch.isOpenedBy(key));
        page.addAttribute("kept", batch.isKept(clock.instant()));
        page.addAttribute("printable", batch.batch().imported() <= MOST_SLIPS);
        response.addHeader("Vary", "HX-Request");
        return request.getHeader("HX-Request") == null
                ? "credentials/initial"
                : "credentials/initial :: batch";
    }

    /** What was asked for is gone, or is not for this browser; says what to do. */
    String gone(
            InitialView batch,
            SlipForm form,
            @Nullable SlipKey key,
            HttpServletResponse response,
            Model page) {
        response.setStatus(HttpStatus.GONE.value());
        page.addAttribute("batch", batch.batch());
        page.addAttribute("taken", batch.collectedAt(form));
        page.addAttribute("reason", reason(batch, form, key));
        return "credentials/initial-gone";
    }

    private String reason(InitialView batch, SlipForm form, @Nullable SlipKey key) {
        if (batch.collectedAt(form) != null) {
            return "initial.gone.taken";
        }
        if (!batch.isKept(clock.instant())) {
            return batch.batch().state().isMoving()
                    ? "initial.gone.not-yet"
                    : "initial.gone.erased";
        }
        return batch.isOpenedBy(key) ? "initial.gone.taken" : "initial.gone.no-key";
    }

    static boolean isMine(InitialView batch, HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal != null && batch.belongsTo(principal.getName());
    }
}
