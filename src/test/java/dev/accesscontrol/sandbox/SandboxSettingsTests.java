package dev.accesscontrol.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SandboxSettingsTests {

    @Test
    void hasTheDefaultsOfTheReadme() {
        SandboxSettings settings = SandboxSettings.of(new MockEnvironment());
        assertThat(settings.port()).isEqualTo(8081);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.users()).isEqualTo(300);
        assertThat(settings.consoleUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.wids()).isTrue();
    }

    @Test
    void readsArgumentsWithTheirOwnNames() {
        SandboxSettings settings =
                SandboxSettings.of("--port=0", "--users=100000", "--base-url=http://sandbox:8081");
        assertThat(settings.port()).isZero();
        assertThat(settings.users()).isEqualTo(100_000);
        assertThat(settings.baseUrl()).isEqualTo("http://sandbox:8081");
    }

    @Test
    void registersTheConsolesOwnAddress() {
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty("accesscontrol.base-url", "https://console.example");
        assertThat(SandboxSettings.of(environment).consoleUrl())
                .isEqualTo("https://console.example");
    }
}
