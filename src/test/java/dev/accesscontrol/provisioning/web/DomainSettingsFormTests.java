package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainSettingsFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "100", " 7 "})
    void takesAWholePercent(String text) {
        assertThat(DomainSettingsForm.limit(text))
                .contains(new DeletionLimit(Integer.parseInt(text.strip())));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"101", "-1", "10.5", "10%", "ten", "1000", "１０", "0x1"})
    void takesNothingElse(String text) {
        assertThat(DomainSettingsForm.limit(text)).isEmpty();
    }

    @Test
    void readsAVersionThatIsNoneAsAStaleOne() {
        assertThat(DomainSettingsForm.version("7")).isEqualTo(7);
        assertThat(DomainSettingsForm.version("seven")).isEqualTo(-1);
        assertThat(DomainSettingsForm.version(null)).isEqualTo(-1);
    }

    @Test
    void explainsALimitWithNumbers() {
        assertThat(LimitMeaning.of(new DeletionLimit(10), 1240))
                .isEqualTo(new LimitMeaning(10, 1240, 124));
    }
}
