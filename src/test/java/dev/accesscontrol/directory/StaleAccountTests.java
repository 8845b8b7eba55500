package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.AtOnce.atOnce;
import static dev.accesscontrol.directory.People.withDisplayName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StaleAccountTests extends AccountsOnADatabase {

    @Test
    void refusesAStaleChange() {
        var taro = add("taro", Role.NONE);
        accounts.change(taro.id(), 0, edit(taro, UserStatus.DISABLED, Role.NONE));

        assertThatThrownBy(() ->
                        accounts.change(taro.id(), 0, edit(taro, UserStatus.ENABLED, Role.NONE)))
                .isInstanceOf(StaleUserException.class);
        assertThatThrownBy(() -> accounts.delete(taro.id(), 0, "admin"))
                .isInstanceOf(StaleUserException.class);
    }

    @Test
    void letsOneOfTwoChangesAtTheSameMomentWin() {
        var taro = add("taro", Role.NONE);

        var results =
                atOnce(
                        () ->
                                accounts.change(
                                        taro.id(),
                                        0,
                                        new UserEdit(
                                                withDisplayName(taro.profile(), "A"),
                                                UserStatus.ENABLED,
                                                Role.NONE)),
                        () ->
                                accounts.change(
                                        taro.id(),
                                        0,
                                        new UserEdit(
                                                withDisplayName(taro.profile(), "B"),
                                                UserStatus.ENABLED,
                                                Role.NONE)));

        assertThat(results).containsOnlyOnce("done");
        assertThat(version(taro)).isEqualTo(1);
    }
}
