package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationEntry;
import dev.accesscontrol.web.OperationNote.Target;
import dev.accesscontrol.web.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The codes of a log in words: {@code ${@logWords.operation(code)}}. A code of an older version,
 * for which there are none any more, is shown as it is.
 */
@Component("logWords")
class LogWords {

    private static final String YES_NO = "operation.yes-no.";

    /** Items, and kinds of targets, whose values are codes, and where their words are. */
    private static final Map<String, String> CODED =
            Map.ofEntries(
                    Map.entry("role", "directory.role."),
                    Map.entry("status", "directory.status."),
                    Map.entry("password-terms", "directory.terms."),
                    Map.entry("operations", "directory.action."),
                    Map.entry("level", "credentials.level."),
                    Map.entry("upn-mode", "connection.upn-mode."),
                    Map.entry("run", "run.kind."),
                    Map.entry("plan-state", "plan.state."),
                    Map.entry("whereabouts", "operation.whereabouts."),
                    Map.entry("password", "operation.password."),
                    Map.entry("administrators-exempt", YES_NO),
                    Map.entry("synchronised", YES_NO),
                    Map.entry("periodic-sync", YES_NO),
                    Map.entry("change-required", YES_NO));

    private final MessageSource messages;
    private final List<TargetKind> kinds;

    LogWords(MessageSource messages, List<TargetKind> kinds) {
        this.messages = messages;
        this.kinds = kinds;
    }

    /** Empty for null. */
    public String of(String key, @Nullable Enum<?> value) {
        return value == null ? "" : text(key + value.name(), value.name());
    }

    public String operation(String code) {
        return text("operation." + code, code);
    }

    public String kind(String kind) {
        return text("operation.target." + kind, kind);
    }

    /** What a thing is called; some have no name but a code. */
    public String name(Target target) {
        return value(target.kind(), target.name());
    }

    public String item(@Nullable String item) {
        return item == null ? "" : text("operation.item." + item, item);
    }

    /** Empty for null. */
    public String value(@Nullable String item, @Nullable String value) {
        var words = item == null ? null : CODED.get(item);
        if (value == null) {
            return "";
        }
        return words == null ? value : text(words + value, value);
    }

    /** Why an act was not done, as far as it is known; empty when it was. */
    public String reason(OperationEntry entry) {
        if (entry.told() != null) {
            return text(entry.told(), "");
        }
        return switch (entry.result()) {
            case REFUSED, FAILED -> text("operation.status." + entry.status(), "");
            case UNFINISHED -> text("operation.result.UNFINISHED.text", "");
            case SUCCEEDED, NOTHING_CHANGED -> "";
        };
    }

    /** Where a target has its page; null where it has none. */
    public @Nullable String path(@Nullable Target target) {
        return target == null || target.id() == null
                ? null
                : kinds.stream()
                        .filter(kind -> kind.name().equals(target.kind()))
                        .filter(kind -> !kind.path().isEmpty())
                        .map(kind -> kind.path().replace("{id}", target.id().toString()))
                        .findFirst()
                        .orElse(null);
    }

    private String text(String key, String otherwise) {
        return Objects.requireNonNull(
                messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
