package dev.accesscontrol.provisioning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTests {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 100, false",
        "10, 11, 100, true",
        "10, 124, 1240, false",
        "10, 125, 1240, true",
        "0, 0, 100, false",
        "0, 1, 100, true",
        "100, 100, 100, false",
        "10, 1, 9, true",
        "33, 1, 3, true",
        "34, 1, 3, false",
        "10, 0, 0, false"
    })
    void passExactlyAtThePercentage(int percent, long deletions, long users, boolean exceeded) {
        var limit = new DeletionLimit(percent);
        assertThat(limit.isExceeded(deletions, users)).isEqualTo(exceeded);
        assertThat(deletions > limit.allowed(users)).isEqualTo(exceeded);
    }

    @Test
    void areTenPercentUnlessSomebodyChoosesAnother() {
        assertThat(DeletionLimit.DEFAULT.percent()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void areFrom0To100Percent(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeletionLimit(percent));
    }

    @ParameterizedTest
    @CsvSource({"100, 95, false", "100, 94, true", "6, 0, true", "5, 0, false", "0, 7, false"})
    void ofAListingAllowAFewPeopleMoreOrLess(long expected, long read, boolean tooShort) {
        assertThat(ListingAlarm.isTooShort(expected, read)).isEqualTo(tooShort);
    }

    @Test
    void makeUsernamesOfTheLastAtSign() {
        assertThat(UpnMode.OFF.username("a@b@c")).isEqualTo("a@b");
    }
}
