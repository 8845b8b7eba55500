package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlipKeyTests {

    private final UUID batch = UUID.randomUUID();
    private final SlipKey key = SlipKey.fresh();

    @Test
    void opensWhatItSealed() {
        var again = SlipKey.of(key.text()).orElseThrow();
        assertThat(again.open(key.seal("Kfmtx-R7wqz", batch, 7), batch, 7))
                .isEqualTo("Kfmtx-R7wqz");
        assertThat(again.hasDigest(key.digest())).isTrue();
    }

    @Test
    void sealsTheSameTextInAnotherWayEachTime() {
        assertThat(key.seal("same", batch, 1)).isNotEqualTo(key.seal("same", batch, 1));
    }

    @Test
    void opensNothingOfAnotherKeyOrAnotherPlace() {
        var sealed = key.seal("secret", batch, 1);
        assertThatThrownBy(() -> SlipKey.fresh().open(sealed, batch, 1)).isNotNull();
        assertThatThrownBy(() -> key.open(sealed, batch, 2)).isNotNull();
        assertThatThrownBy(() -> key.open(sealed, UUID.randomUUID(), 1)).isNotNull();
        assertThat(SlipKey.fresh().hasDigest(key.digest())).isFalse();
    }

    @Test
    void isNotMadeOfWhatIsNoKey() {
        for (var text : new String[] {null, "", "short", "%%%", key.text() + "AAAA"}) {
            assertThat(SlipKey.of(text)).isEmpty();
        }
    }

    @Test
    void tellsNothingWhenItIsPrinted() {
        assertThat(key.toString()).doesNotContain(key.text());
        assertThat(new Slip("u", "d", "e", "the-password").toString()).doesNotContain("password");
    }
}
