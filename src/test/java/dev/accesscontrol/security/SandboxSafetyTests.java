package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class SandboxSafetyTests {

    private static InetAddress addressAfter(boolean allowRemote) throws Exception {
        var server = new TomcatServletWebServerFactory();
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        new SandboxSafety().onThisMachineOnly(allowRemote).customize(server);
        return server.getAddress();
    }

    @Test
    void listensOnThisMachineOnlyWhateverTheServersAddressIs() throws Exception {
        assertThat(addressAfter(false).isLoopbackAddress()).isTrue();
    }

    private static PropertySource<?> settings() throws Exception {
        return new YamlPropertySourceLoader()
                .load("sandbox", new ClassPathResource("application-sandbox.yaml"))
                .getFirst();
    }

    @Test
    void keepsItsDataInAFileThatTheRealConsoleNeverOpens() throws Exception {
        assertThat(settings().getProperty("spring.datasource.url"))
                .asString()
                .startsWith("jdbc:h2:file:./data/sandbox;MODE=PostgreSQL");
    }

    @Test
    void publishesThePasswordThatTheRealConsoleRefuses() throws Exception {
        var administrator = "accesscontrol.initial-administrator.";
        assertThat(SandboxAccount.PUBLISHED)
                .isEqualTo(
                        new SandboxAccount(
                                (String) settings().getProperty(administrator + "username"),
                                (String) settings().getProperty(administrator + "password")));
    }

    @Test
    void listensToOthersWhenThatIsAllowedByName() throws Exception {
        assertThat(addressAfter(true).isLoopbackAddress()).isFalse();
    }
}
