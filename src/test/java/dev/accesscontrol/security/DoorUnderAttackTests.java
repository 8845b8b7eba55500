package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.Guest;
import dev.accesscontrol.testing.ServedConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole program behind a proxy on this machine that tells where people come from. */
class DoorUnderAttackTests {

    private static ServedConsole console;

    @BeforeAll
    static void start() {
        console = ServedConsole.start("--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static Guest guest() throws Exception {
        return new Guest(console.address(""));
    }

    private static String newUser() {
        return new Accounts(console.context()).with(Role.GLOBAL_ADMIN).username();
    }

    @Test
    void aThousandWrongPasswordsFromOneAddressHoldNobodyElseUp() throws Exception {
        var admin = newUser();
        var attacker = guest();
        int turnedAway = 0;
        for (int i = 0; i < 1000; i++) {
            turnedAway +=
                    attacker.signIn("198.51.100.1", admin, "wrong").statusCode() == 429 ? 1 : 0;
        }
        // a minute or two may begin in between
        assertThat(turnedAway).isGreaterThanOrEqualTo(1000 - 4 * 30);
        assertThat(guest().signedIn("192.0.2.1", admin, PASSWORD)).isTrue();
    }

    @Test
    void aNameUnderAttackFromManyAddressesStaysOpenWhereItsOwnerHasBeen() throws Exception {
        var admin = newUser();
        var owner = guest();
        assertThat(owner.signedIn("192.0.2.1", admin, PASSWORD)).isTrue();
        owner.signOut();
        var attacker = guest();
        for (int address = 1; address <= 20; address++) {
            for (int i = 0; i < 20; i++) {
                attacker.signIn("203.0.113." + address, admin, "wrong");
            }
        }
        assertThat(attacker.signedIn("203.0.113.200", admin, PASSWORD)).isFalse();
        assertThat(owner.signedIn("192.0.2.77", admin, PASSWORD)).isTrue();
    }

    @Test
    void nobodyChoosesTheAddressThatCounts() throws Exception {
        var admin = newUser();
        var attacker = guest();
        int last = 0;
        for (int i = 0; i < 62; i++) { // a minute may begin in between
            var claimed = "10.1.1." + i + ", 8.8." + i + ".1, 198.51.100.9";
            last = attacker.signIn(claimed, admin + i, "wrong").statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(guest().signedIn("8.8.1.1", admin, PASSWORD)).isTrue();
    }

    @Test
    void aHeaderSaysNothingWithoutAProxy() throws Exception {
        try (var bare = ServedConsole.start()) {
            var attacker = new Guest(bare.address(""));
            int last = 0;
            for (int i = 0; i < 62; i++) {
                last = attacker.signIn("198.51.100." + i, "nobody" + i, "wrong").statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @Test
    void doesNotStartWhereEverybodyWouldChooseTheAddress() {
        assertThatThrownBy(() -> ServedConsole.start("--server.forward-headers-strategy=framework"))
                .hasStackTraceContaining("use native");
    }
}
