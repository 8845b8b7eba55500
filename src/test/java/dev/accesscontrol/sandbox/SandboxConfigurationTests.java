package dev.accesscontrol.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SandboxConfigurationTests {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner()
                    .withUserConfiguration(SandboxConfiguration.class)
                    .withPropertyValues("accesscontrol.sandbox.port=0");

    @Test
    void startsWithTheProgramAndSaysBothAddresses(CapturedOutput output) {
        program.withPropertyValues("spring.profiles.active=sandbox")
                .run(context ->
                        assertThat(context.getBean(SandboxLifecycle.class).isRunning()).isTrue());
        assertThat(output)
                .containsPattern(
                        "tenant on http://localhost:\\d+ for the console on http://localhost:8080");
    }

    @Test
    void isNotThereWithoutTheProfile() {
        program.run(context -> assertThat(context).doesNotHaveBean(SandboxLifecycle.class));
    }
}
