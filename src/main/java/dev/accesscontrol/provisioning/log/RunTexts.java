package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A run in words, for files. */
@Component
class RunTexts {

    private final MessageSource messages;

    RunTexts(MessageSource messages) {
        this.messages = messages;
    }

    String kind(RunView run, Locale locale) {
        return text("run.kind." + run.kind(), locale);
    }

    String trigger(RunView run, Locale locale) {
        return text("run.trigger." + run.trigger(), locale);
    }

    String result(RunView run, Locale locale) {
        return text("run.state." + run.state(), locale);
    }

    /**
     * What its numbers are, or why it did not end well, what to do, and what the source's support
     * or this program's log asks for.
     */
    String details(RunView run, Locale locale) {
        if (run.state() == RunState.CANCELLED_BY_DELETION_LIMIT) {
            return text("log.deletion-limit", locale) + " " + limit(run, locale);
        }
        if (run.failure() != null) {
            var failure = run.failure();
            var cause = "source.failure." + failure.cause();
            return String.join(
                            " ",
                            text(cause, locale),
                            listing(run, locale),
                            text(cause + ".remedy", locale),
                            Objects.toString(failure.code(), ""),
                            Objects.toString(failure.requestId(), ""))
                    .replaceAll(" {2,}", " ")
                    .strip();
        }
        if (run.failureReference() != null) {
            return text("log.failure-reference", locale, run.failureReference())
                    + " "
                    + text("run.failure.internal.remedy", locale, run.failureReference());
        }
        var released = run.guards().released();
        if (released != null) {
            return text("log.released", locale, run.startedBy(), released);
        }
        return run.kind() == RunKind.DRY_RUN && run.state() == RunState.SUCCEEDED
                ? text("log.dry-run", locale)
                : "";
    }

    private String limit(RunView run, Locale locale) {
        var released = run.guards().released();
        if (released != null) {
            return text("run.limit.released", locale, number(run.deletions()), released);
        }
        return text(
                "log.deletion-limit.numbers",
                locale,
                number(run.deletions()),
                number(run.domainUsers()),
                number(run.limitPercent()),
                number(run.guards().recentDeletions()));
    }

    private String listing(RunView run, Locale locale) {
        var listing = run.guards().listing();
        if (listing == null) {
            return "";
        }
        var numbers = text("shrunk.numbers", locale, listing.before(), listing.now());
        return listing.acceptedBy() == null
                ? numbers
                : numbers + " " + text("log.listing-accepted", locale, listing.acceptedBy());
    }

    private static Number number(@Nullable Number value) {
        return value == null ? 0 : value;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }
}
