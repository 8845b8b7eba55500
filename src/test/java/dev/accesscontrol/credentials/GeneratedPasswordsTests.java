package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.directory.DirectoryUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passwords that are generated for chosen users, and handed out once. */
class GeneratedPasswordsTests extends InitialPages {

    @Autowired private SlipCollection collection;

    @Test
    void areInForceAndGivenOnceInEachForm() throws Exception {
        var users = users(3);
        var id = generate(users, "changeRequired", "true");

        var file = takeFile(id);
        assertThat(file.keySet())
                .containsExactlyElementsOf(users.stream().map(DirectoryUser::username).toList());
        file.forEach((username, password) -> assertThat(enters(username, password)).isTrue());
        assertThat(passwords.state(users.getFirst().id()).changeRequired()).isTrue();

        var slips = admin.post(PATH + id + "/slips");
        assertThat(slips.getContentAsString())
                .contains(file.values())
                .contains("http://localhost:8080", "At your first sign-in you choose");
        assertThat(slips.getHeaders("Cache-Control").toString()).contains("no-store");
        assertThat(secretsOf(id)).isZero();
    }

    @Test
    void areNeverGivenTwice() throws Exception {
        var id = generate(users(1));
        var password = takeFile(id).values().iterator().next();
        var again = admin.post(PATH + id + "/passwords.csv");
        assertThat(again.getStatus()).isEqualTo(410);
        assertThat(again.getContentAsString())
                .contains("was taken already", "Generate them anew")
                .doesNotContain(password);
    }

    @Test
    void areNowhereInTheDatabaseNorIsTheirKey() throws Exception {
        var id = generate(users(2));
        var key = admin.cookie("initial-passwords");
        var all =
                database.sql("script").query(String.class).list().stream()
                        .collect(Collectors.joining("\n"));
        assertThat(all).contains("{argon2id}").contains(view(id).keyDigest());
        for (var secret : List.of(key, takeFile(id).values().iterator().next())) {
            var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(all).doesNotContain(secret).doesNotContainIgnoringCase(hex);
        }
        assertThat(key).hasSize(43);
    }

    @Test
    void giveTheBrowserAKeyThatNoScriptReadsAndNoOtherPageGets() throws Exception {
        var id = choose(admin, users(1));
        var cookie = admin.get(PATH + id).getHeader("Set-Cookie");
        assertThat(cookie)
                .startsWith("initial-passwords=")
                .contains("Path=" + PATH + id, "HttpOnly", "SameSite=Strict");
    }

    @Test
    void areNotGeneratedForABrowserThatKeepsNoCookie() throws Exception {
        var id = choose(admin, users(1));
        var answer = admin.post(PATH + id, "how", "GENERATE", "language", "en");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("did not keep the key");
        assertThat(initial.find(id)).isEmpty();
    }

    @Test
    void areGeneratedOnceWhenPressedTwice() throws Exception {
        var id = choose(admin, users(2));
        admin.get(PATH + id);
        begin(id);
        begin(id, "replaceExisting", "true");
        awaitDone(id);
        admin.get(PATH + id);
        assertThat(view(id).batch().imported()).isEqualTo(2);
        takeFile(id).forEach((name, password) -> assertThat(enters(name, password)).isTrue());
    }

    @Test
    void canBeTakenAgainWhenTheBrowserDidNotTakeThem() throws Exception {
        var id = generate(users(1));
        var key = SlipKey.of(admin.cookie("initial-passwords")).orElseThrow();
        assertThat(initial.claim(id, SlipForm.CSV)).isTrue();
        assertThatThrownBy(() ->
                        initial.collect(
                                id,
                                SlipForm.CSV,
                                key,
                                slips -> {
                                    throw new IOException("gone");
                                }))
                .isInstanceOf(IOException.class);
        assertThat(takeFile(id)).hasSize(1);
    }

    @Test
    void areNotErasedWhileTheOtherFormIsStillBeingTaken() throws Exception {
        var id = generate(users(2));
        var key = SlipKey.of(admin.cookie("initial-passwords")).orElseThrow();
        var slow = new ArrayList<Slip>();
        assertThat(initial.claim(id, SlipForm.SLIPS)).isTrue();
        initial.collect(
                id,
                SlipForm.SLIPS,
                key,
                slips -> {
                    initial.claim(id, SlipForm.CSV);
                    initial.collect(id, SlipForm.CSV, key, file -> file.each(slip -> {}));
                    slips.each(slow::add);
                });
        assertThat(slow).hasSize(2);
        assertThat(secretsOf(id)).isZero();
    }

    @Test
    void breakOffRatherThanEndEarlyWhenTheyAreErasedMeanwhile() throws Exception {
        var id = generate(users(2));
        var key = SlipKey.of(admin.cookie("initial-passwords")).orElseThrow();
        assertThat(initial.claim(id, SlipForm.CSV)).isTrue();
        assertThatThrownBy(() ->
                        initial.collect(
                                id,
                                SlipForm.CSV,
                                key,
                                slips -> {
                                    initial.erase(id);
                                    slips.each(slip -> {});
                                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areForgottenAfterADay() throws Exception {
        var id = generate(users(1));
        makeOld(id, Duration.ofHours(25));
        var late = admin.post(PATH + id + "/passwords.csv");
        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(late.getContentAsString()).contains("a day has passed");
        collection.eraseOld(InitialView.KEPT);
        assertThat(secretsOf(id)).isZero();
    }

    @Test
    void areForgottenWhenTheAdministratorSaysSo() throws Exception {
        var id = generate(users(1));
        admin.post(PATH + id + "/erase");
        assertThat(secretsOf(id)).isZero();
        assertThat(admin.post(PATH + id + "/slips").getStatus()).isEqualTo(410);
        assertThat(admin.get(PATH + id).getContentAsString()).contains("cannot be seen here any");
    }

    @Test
    void leaveOutWhoWasGivenAnotherPasswordMeanwhile() throws Exception {
        var users = users(2);
        var id = generate(users);
        passwords.set(
                users.getFirst(),
                "Other-Pass-28",
                new Passwords.SetOptions(false, PasswordExpiry.DEFAULT));
        assertThat(takeFile(id)).containsOnlyKeys(users.getLast().username());
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("One user has another password by now");
    }

    @Test
    void areHandedOutInJapanese() throws Exception {
        var id = choose(admin, users(1));
        admin.get(PATH + id);
        admin.post(PATH + id, "how", "GENERATE", "language", "ja", "changeRequired", "true");
        awaitDone(id);
        assertThat(admin.post(PATH + id + "/slips").getContentAsString())
                .contains("lang=\"ja\"", "初回サインイン時に");
    }
}
