package dev.accesscontrol.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.TargetKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler that changes something has a name for the logs, in both languages. */
@ConsoleTest
class ActNamesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired private ActNames names;
    @Autowired private MessageSource messages;
    @Autowired private List<TargetKind> kinds;

    private static boolean isChangeInTheConsole(RequestMappingInfo mapping) {
        var reads = List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
        return mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/admin"))
                && !reads.containsAll(mapping.getMethodsCondition().getMethods());
    }

    @Test
    void areGivenToEveryHandlerOfTheConsoleThatIsNoGet() {
        var changing =
                mappings.getHandlerMethods().entrySet().stream()
                        .filter(entry -> isChangeInTheConsole(entry.getKey()))
                        .toList();
        assertThat(changing).hasSizeGreaterThan(30);
        assertThat(changing)
                .allSatisfy(entry ->
                        assertThat(entry.getValue().getMethodAnnotation(AdminOperation.class))
                                .as("%s %s", entry.getKey(), entry.getValue())
                                .isNotNull());
    }

    @Test
    void haveTheirWordsInBothLanguages() {
        assertThat(names.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(code -> {
                    for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                        assertThat(messages.getMessage("operation." + code, null, "", language))
                                .as("operation.%s in %s", code, language)
                                .isNotBlank();
                    }
                    assertThat(messages.getMessage("operation." + code, null, Locale.JAPANESE))
                            .as("Japanese of %s", code)
                            .isNotEqualTo(
                                    messages.getMessage("operation." + code, null, Locale.ENGLISH));
                });
    }

    @Test
    void haveWordsForEveryKindOfTarget() {
        assertThat(kinds)
                .extracting(kind ->
                        messages.getMessage(
                                "operation.target." + kind.name(), null, "", Locale.ENGLISH))
                .doesNotContain("");
    }

    @Test
    void areFoundByMethodAndAddressAlone() {
        var request = new MockHttpServletRequest("POST", "/admin/users/new");
        assertThat(names.code(request)).contains("user.add");
        var reading = new MockHttpServletRequest("GET", "/admin/users/new");
        assertThat(names.code(reading)).isEmpty();
        var connecting =
                new MockHttpServletRequest("GET", "/admin/provisioning/microsoft365/connect");
        assertThat(names.code(connecting)).contains("connection.begin");
    }
}
