package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.connection.DomainReading;
import dev.accesscontrol.provisioning.connection.DomainRefusal;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The domain settings as they were typed: text, so that whatever is sent can be shown again.
 *
 * @param version of the settings that the form was filled with
 * @param upnMode a {@link UpnMode}; null when nothing was chosen
 */
record DomainSettingsForm(
        @Nullable String version, @Nullable String upnMode, @Nullable List<Row> rows) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** Domains that can be ticked, then the initial one, then those that cannot. */
    private static final Comparator<DomainOffer> LIKELY_FIRST =
            Comparator.comparing(DomainOffer::verified)
                    .reversed()
                    .thenComparing(DomainOffer::initial)
                    .thenComparing(DomainOffer::name);

    /**
     * @param ticked null when the box is not
     */
    record Row(@Nullable String name, @Nullable String ticked, @Nullable String maxDeletions) {

        static Row of(String name, @Nullable DomainView chosen) {
            int percent =
                    chosen == null ? DeletionLimit.DEFAULT.percent() : chosen.maxDeletionsPercent();
            return new Row(name, chosen == null ? null : "true", String.valueOf(percent));
        }

        boolean isTicked() {
            return ticked != null;
        }
    }

    List<Row> domains() {
        return rows == null ? List.of() : rows;
    }

    /** What was chosen; once it is fixed, nothing else can be. */
    Optional<UpnMode> mode(ConnectionView connection) {
        if (connection.upnModeFixed()) {
            return Optional.ofNullable(connection.upnMode());
        }
        return Arrays.stream(UpnMode.values()).filter(m -> m.name().equals(upnMode)).findFirst();
    }

    long shownVersion() {
        return version(version);
    }

    /** The settings as they are, for every domain that the source tells of. */
    static DomainSettingsForm of(ConnectionView connection, DomainReading reading, long version) {
        var chosen =
                connection.domains().stream()
                        .collect(Collectors.toMap(DomainView::name, Function.identity()));
        var names = new LinkedHashSet<String>();
        reading.offers().stream().sorted(LIKELY_FIRST).forEach(offer -> names.add(offer.name()));
        names.addAll(chosen.keySet());
        return new DomainSettingsForm(
                String.valueOf(version),
                connection.upnMode() == null ? null : connection.upnMode().name(),
                names.stream().map(name -> Row.of(name, chosen.get(name))).toList());
    }

    /** With one domain more ticked, if there is such a one. */
    DomainSettingsForm ticking(@Nullable String domain) {
        return new DomainSettingsForm(
                version,
                upnMode,
                domains().stream()
                        .map(row ->
                                Objects.equals(row.name(), domain)
                                        ? new Row(row.name(), "true", row.maxDeletions())
                                        : row)
                        .toList());
    }

    void check(ConnectionView connection, Errors errors) {
        if (domains().stream().noneMatch(Row::isTicked)) {
            errors.rejectValue("rows", "connection.domains.none");
        }
        for (int i = 0; i < domains().size(); i++) {
            var row = domains().get(i);
            if (row.isTicked() && limit(row.maxDeletions()).isEmpty()) {
                reject(
                        errors,
                        i,
                        "maxDeletions",
                        "connection.max-deletions.invalid",
                        String.valueOf(row.name()));
            }
        }
        if (mode(connection).isEmpty()) {
            errors.rejectValue("upnMode", "connection.upn-mode.missing");
        }
    }

    /** Says at its row, if it has one, what cannot be. */
    void refuse(DomainRefusal refusal, Errors errors) {
        var code = "connection.domains.refused." + refusal.cause();
        for (int i = 0; i < domains().size(); i++) {
            if (refusal.domain().equals(domains().get(i).name())) {
                reject(errors, i, "name", code, refusal.domain(), refusal.other());
                return;
            }
        }
        errors.rejectValue("rows", code, new Object[] {refusal.domain(), refusal.other()}, null);
    }

    private static void reject(
            Errors errors, int row, String field, String code, Object... arguments) {
        errors.rejectValue("rows[" + row + "]." + field, code, arguments, null);
    }

    /** A whole percent from 0 to 100, else empty. */
    static Optional<DeletionLimit> limit(@Nullable String text) {
        if (text == null || !NUMBER.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        int percent = Integer.parseInt(text.strip());
        return percent > 100 ? Optional.empty() : Optional.of(new DeletionLimit(percent));
    }

    /** A version that is none is as stale as any other. */
    static long version(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
