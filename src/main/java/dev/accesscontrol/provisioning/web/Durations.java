package dev.accesscontrol.provisioning.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Spans of time as people read them: {@code ${@durations.show(duration)}}. */
@Component("durations")
class Durations {

    private final MessageSource messages;
    private final Clock clock;

    Durations(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The two largest units, for example "3 min 20 s"; empty for null. */
    public String show(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        var span = duration.isNegative() ? Duration.ZERO : duration;
        if (span.toDays() > 0) {
            return text("duration.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return text("duration.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? text("duration.minutes", span.toMinutes(), span.toSecondsPart())
                : text("duration.seconds", span.toSeconds());
    }

    /** How long ago it was, to the minute. */
    public String since(Instant past) {
        return roughly(Duration.between(past, clock.instant()));
    }

    /** How long it still takes until then, to the minute. */
    public String until(Instant future) {
        return roughly(Duration.between(clock.instant(), future));
    }

    private String roughly(Duration span) {
        return span.toMinutes() > 0 && span.toHours() == 0
                ? text("duration.whole-minutes", span.toMinutes())
                : show(span);
    }

    /** From start to finish, or to now; empty before the start. */
    public String between(@Nullable Instant start, @Nullable Instant finish) {
        return start == null
                ? ""
                : show(Duration.between(start, finish == null ? clock.instant() : finish));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
