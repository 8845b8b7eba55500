package dev.accesscontrol.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of an enum that is shown to people has its words in every language. */
class EnumMessagesTests {

    private static final Pattern DECLARATION = Pattern.compile("(?m)^ *(?:public )?enum (\\w+)");
    private static final String ROOT = "dev.accesscontrol.";

    /** The class, and the keys with an asterisk for the value. */
    private static final Map<String, List<String>> SHOWN =
            Map.ofEntries(
                    shown("provisioning.run.RunState", "run.state.*"),
                    shown("provisioning.run.RunPhase", "run.phase.*"),
                    shown(
                            "provisioning.run.RunKind",
                            "run.kind.*",
                            "run.title.*",
                            "syncnow.active.*"),
                    shown("provisioning.run.RunTrigger", "run.trigger.*"),
                    shown("provisioning.run.PlanState", "plan.state.*"),
                    shown("provisioning.run.PlanNotExecutableException$Cause", "plan.refused.*"),
                    shown("provisioning.plan.Action", "action.*"),
                    shown("provisioning.plan.Reason$Code", "reason.*", "reason.*.remedy"),
                    shown("provisioning.plan.Warning", "warning.*"),
                    shown("provisioning.plan.Pairing", "pairing.*"),
                    shown(
                            "provisioning.plan.UpnMode",
                            "connection.upn-mode.*",
                            "connection.upn-mode.*.text",
                            "syncnow.precaution.username.*"),
                    shown(
                            "provisioning.source.SourceFailure$Cause",
                            "source.failure.*",
                            "source.failure.*.remedy"),
                    shown("provisioning.connection.ConsentState", "connection.consent.*"),
                    shown("provisioning.periodic.Standing", "periodic.*"),
                    shown("provisioning.notice.NoticeKind", "notices.*"),
                    shown("provisioning.run.PlanScope", "plan.read.*"),
                    shown(
                            "provisioning.connection.DomainRefusal$Cause",
                            "connection.domains.refused.*"),
                    shown(
                            "microsoft365.web.ConnectFailure$Reason",
                            "microsoft365.failed.*",
                            "microsoft365.failed.*.remedy"),
                    shown("directory.UserStatus", "directory.status.*"),
                    shown("directory.ShownStatus", "directory.status.*"),
                    shown("directory.PasswordTerms", "directory.terms.*"),
                    shown("directory.ActionOutcome", "directory.outcome.*"),
                    shown("directory.Role", "directory.role.*"),
                    shown(
                            "directory.registration.Purpose",
                            "registration.purpose.*",
                            "registration.purpose.*.hint"),
                    shown(
                            "directory.registration.RegistrationState",
                            "registration.state.*",
                            "registration.short.*"),
                    shown("directory.registration.LineAction", "registration.action.*"),
                    shown("directory.registration.LineOutcome", "registration.outcome.*"),
                    shown(
                            "credentials.BatchState",
                            "credentials.batch.state.*",
                            "credentials.batch.short.*"),
                    shown(
                            "credentials.BatchRow$Outcome",
                            "credentials.batch.outcome.*",
                            "initial.outcome.*"),
                    shown("credentials.BatchKind", "credentials.batch.kind.*"),
                    shown("credentials.SlipForm", "initial.collect.*", "initial.collected.*"),
                    shown(
                            "credentials.web.InitialForm$How",
                            "initial.choice.*",
                            "initial.choice.*.text"),
                    shown(
                            "credentials.PolicyLevel",
                            "credentials.level.*",
                            "credentials.level.*.hint",
                            "credentials.level.*.about"),
                    shown("credentials.PasswordExpiry", "credentials.expiry.*"),
                    shown(
                            "credentials.web.PasswordForm$Expiry",
                            "credentials.expiry.*",
                            "credentials.expiry.*.hint"),
                    shown("audit.AccessEvent", "access.event.*"),
                    shown("audit.AccessReason", "access.reason.*"),
                    shown("audit.OperationResult", "operation.result.*"),
                    shown("csv.CsvProblem$Code", "csv.problem.*"),
                    shown("web.Fault", "fault.*", "fault.*.text"),
                    shown("web.MenuEntry$Section", "menu.section.*"));

    /** Kind of a notice, state of a step and the like: shown by a colour or not at all. */
    private static final Set<String> NOT_SHOWN =
            Set.of(
                    "By",
                    "Change",
                    "ChangeOutcome",
                    "Cloud",
                    "Code",
                    "Item",
                    "Kind",
                    "Outcome",
                    "Sort",
                    "Stage",
                    "State",
                    "Unlocking",
                    "Use",
                    "UserColumn",
                    "Why",
                    "Wish");

    private static Map.Entry<String, List<String>> shown(String name, String... keys) {
        return Map.entry(name, List.of(keys));
    }

    static Stream<Map.Entry<String, List<String>>> enums() {
        return SHOWN.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void areThereInEnglishAndJapanese(Map.Entry<String, List<String>> shown) throws Exception {
        var values = Class.forName(ROOT + shown.getKey()).getEnumConstants();
        var keys =
                Arrays.stream(values)
                        .map(value -> ((Enum<?>) value).name())
                        .flatMap(name -> shown.getValue().stream().map(key -> key(key, name)))
                        .toList();
        assertThat(messages("")).as("English").containsKeys(keys.toArray(String[]::new));
        assertThat(messages("_ja")).as("Japanese").containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void areThoughtOfForEveryEnum() {
        var known = new TreeSet<>(NOT_SHOWN);
        SHOWN.keySet().forEach(name -> known.add(name.substring(name.lastIndexOf('$') + 1)));
        SHOWN.keySet().forEach(name -> known.add(name.substring(name.lastIndexOf('.') + 1)));
        var declared = new TreeSet<String>();
        SourceTree.files(SourceTree.JAVA, ".java").stream()
                .filter(file -> !file.toString().contains("sandbox"))
                .flatMap(file -> DECLARATION.matcher(SourceTree.text(file)).results())
                .forEach(found -> declared.add(found.group(1)));
        declared.removeAll(known);
        assertThat(declared).isEmpty();
    }

    private static String key(String pattern, String name) {
        var spelled =
                pattern.startsWith("microsoft365.failed")
                        ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                        : name;
        return pattern.replace("*", spelled);
    }

    private static Map<String, String> messages(String language) {
        var all = new HashMap<String, String>();
        SourceTree.files(SourceTree.MESSAGES, ".properties").stream()
                .filter(file -> file.toString().endsWith("_ja.properties") != language.isEmpty())
                .forEach(file -> all.putAll(load(file)));
        return all;
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(SourceTree.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.entrySet().stream()
                .collect(toMap(e -> e.getKey().toString(), e -> e.getValue().toString()));
    }
}
