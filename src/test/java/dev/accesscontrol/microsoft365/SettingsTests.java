package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.accesscontrol.web.Site;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingsTests {

    private static final String PREFIX = "accesscontrol.microsoft365.";

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void namesWhatIsMissing() {
        assertThat(bind().missing())
                .containsExactly(
                        PREFIX + "client-id", PREFIX + "client-secret / " + PREFIX + "certificate");
    }

    @Test
    void takesAnEmptyEnvironmentVariableForAMissingOne() {
        assertThat(bind("client-id=", "client-secret=").missing()).hasSize(2);
    }

    @Test
    void isContentWithASecretOrACertificate() {
        var id = "client-id=" + FakeMicrosoft.CLIENT;
        assertThat(bind(id, "client-secret=s").missing()).isEmpty();
        assertThat(bind(id, "certificate=/some.p12").missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "global, https://login.microsoftonline.com, https://graph.microsoft.com",
        "us-gov, https://login.microsoftonline.us, https://graph.microsoft.us",
        "us-gov-dod, https://login.microsoftonline.us, https://dod-graph.microsoft.us",
        "china, https://login.partner.microsoftonline.cn, https://microsoftgraph.chinacloudapi.cn"
    })
    void knowsTheClouds(String cloud, String login, String graph) {
        var settings = bind("cloud=" + cloud);
        assertThat(settings.login()).isEqualTo(login);
        assertThat(settings.graph()).isEqualTo(graph);
        assertThat(settings.graphScope()).isEqualTo(graph + "/.default");
    }

    @Test
    void takesOtherAddressesWhenGiven() {
        var settings = bind("login-url=http://localhost:8081/", "graph-url=http://localhost:8081");
        assertThat(settings.login()).isEqualTo("http://localhost:8081");
        assertThat(settings.graph()).isEqualTo("http://localhost:8081");
        assertThat(settings.isMicrosoftItself()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "ftp://localhost",
                "localhost:8081",
                "https://user:pass@login.example",
                "https://login.example?x=y",
                "http://localhost.example"
            })
    void refusesToSendSecretsToSuchAnAddress(String url) {
        program.withPropertyValues(PREFIX + "login-url=" + url)
                .run(started ->
                        assertThat(started)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining(PREFIX + "login-url must be an https"));
    }

    @Test
    void refusesAClientIdThatIsNoGuid() {
        program.withPropertyValues(PREFIX + "client-id='; Remove-Item")
                .run(started ->
                        assertThat(started)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining(PREFIX + "client-id must be"));
    }

    @Test
    void refusesABaseUrlThatWouldSendTheConsentOverPlainHttp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Registrations(
                                bind(),
                                new Site(URI.create("http://console.example")),
                                Clock.systemUTC()))
                .withMessageContaining("accesscontrol.base-url");
    }

    @Test
    void showsNoSecretInItsText() {
        assertThat(bind("client-secret=very-secret", "certificate-password=too").toString())
                .doesNotContain("very-secret", "too");
    }

    private Microsoft365Settings bind(String... values) {
        var bound = new Microsoft365Settings[1];
        var prefixed = Arrays.stream(values).map(PREFIX::concat).toArray(String[]::new);
        program.withPropertyValues(prefixed)
                .run(started -> bound[0] = started.getBean(Microsoft365Settings.class));
        return bound[0];
    }

    @EnableConfigurationProperties(Microsoft365Settings.class)
    static class Bound {}
}
