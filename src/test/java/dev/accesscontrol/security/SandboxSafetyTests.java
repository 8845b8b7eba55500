package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

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

    @Test
    void listensToOthersWhenThatIsAllowedByName() throws Exception {
        assertThat(addressAfter(true).isLoopbackAddress()).isFalse();
    }
}
