package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.web.Notice;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class DeletedUsersPageTests extends UserPages {

    private static final String BIN = "/admin/users/deleted";

    @BeforeEach
    void emptyBin() {
        jdbc.sql("delete from deleted_users").update();
    }

    @Test
    void listsTheDeletedWithTheDayOnWhichTheyEnd() throws Exception {
        deleted("taro", Role.NONE);
        jdbc.sql("update deleted_users set deleted_at = timestamp '2026-11-20 09:00:00+00:00'")
                .update();

        page(
                BIN,
                ADMIN,
                "taro Given",
                "taro<wbr>@contoso.com",
                "Nov 20, 2026",
                "Dec 20, 2026",
                "boss");
    }

    @Test
    void searchesAndPages() throws Exception {
        IntStream.range(100, 160).forEach(i -> deleted("user" + i, Role.NONE));
        deleted("taro", Role.NONE);

        page(BIN, ADMIN, "1 to 50 of 61", BIN + "?after=");
        page(BIN + "?q=USER1 contoso", ADMIN, "1 to 50 of 60", "q=USER1%20contoso&amp;after=");
        page(BIN + "?q=nobody", ADMIN, "No user matches");
        page(BIN + "?q=%25&page=x&after=%25&at=x", ADMIN, "No user matches");
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        page(BIN, ADMIN, "No deleted users");
    }

    @Test
    void marksTheMenuEntryOfTheBinAndNotThatOfTheUserList() throws Exception {
        page(BIN, ADMIN, "href=\"" + BIN + "\" aria-current=\"page\"")
                .andExpect(text(not(containsString("href=\"/admin/users\" aria-current"))));
    }

    @Test
    void showsReadOnlyAdminsTheListButNoButtons() throws Exception {
        var taro = deleted("taro", Role.NONE);

        page(BIN, READER, "taro Given")
                .andExpect(text(not(containsString("checkbox"))))
                .andExpect(text(not(containsString("btn-primary"))))
                .andExpect(text(not(containsString("btn-danger"))));
        for (var path : new String[] {"/restore", "/purge", "/purge/confirmed"}) {
            send(path, READER, taro).andExpect(status().isForbidden());
        }
        assertThat(inBin()).isEqualTo(1);
    }

    @Test
    void restoresTheChosenAndSaysWhoHasNoRoleAnyMore() throws Exception {
        var taro = deleted("taro", Role.NONE);
        var boss = deleted("boss", Role.GLOBAL_ADMIN);
        deleted("other", Role.NONE);
        page(BIN, ADMIN, "Was Global Admin", "comes back without a role");

        send("/restore?q=o", ADMIN, taro, boss)
                .andExpect(redirectedUrl(BIN + "?q=o"))
                .andExpect(notice(Notice.success("directory.bin.restored", 2, 1L, 0)));

        assertThat(lookup.find(taro.id())).contains(taro);
        assertThat(lookup.find(boss.id()).orElseThrow().role()).isEqualTo(Role.NONE);
        assertThat(inBin()).isEqualTo(1);
    }

    @Test
    void tellsWhoCannotComeBackAndWhy() throws Exception {
        var taro = deleted("taro", Role.NONE);
        var free = deleted("free", Role.NONE);
        add("TARO", Role.NONE);

        send("/restore", ADMIN, taro, free)
                .andExpect(status().isUnprocessableContent())
                .andExpect(text(containsString("One user was not restored")))
                .andExpect(text(containsString("Another user has this username by now.")))
                .andExpect(text(containsString("One user was restored.")));

        assertThat(lookup.find(free.id())).isPresent();
        assertThat(inBin()).isEqualTo(1);
    }

    @Test
    void asksWithTheNumberBeforeItDeletesForGood() throws Exception {
        var taro = deleted("taro", Role.NONE);
        var jiro = deleted("jiro", Role.NONE);
        deleted("other", Role.NONE);

        send("/purge", ADMIN, taro, jiro)
                .andExpect(status().isOk())
                .andExpect(text(containsString("Delete these 2 users for good?")))
                .andExpect(text(containsString("taro Given")))
                .andExpect(text(not(containsString("other"))));
        assertThat(inBin()).isEqualTo(3);
        send("/purge/confirmed", ADMIN, taro, jiro)
                .andExpect(redirectedUrl(BIN))
                .andExpect(notice(Notice.success("directory.bin.purged", 2)));

        assertThat(inBin()).isEqualTo(1);
    }

    @Test
    void saysWhenNobodyWasChosenOrTheChosenAreGone() throws Exception {
        for (var path : new String[] {"/restore", "/purge"}) {
            send(path, ADMIN).andExpect(notice(Notice.warning("directory.bin.none-chosen")));
            send(path, ADMIN, admin).andExpect(notice(Notice.warning("directory.bin.gone")));
            web.perform(get(BIN + path).with(ADMIN)).andExpect(redirectedUrl(BIN));
        }
        send("/purge/confirmed", ADMIN, admin)
                .andExpect(notice(Notice.warning("directory.bin.gone")));
        assertThat(lookup.find(admin.id())).isPresent();
    }

    private DirectoryUser deleted(String username, Role role) {
        var user = add(username, role);
        accounts.delete(user.id(), 0, "boss");
        return user;
    }

    private long inBin() {
        return jdbc.sql("select count(*) from deleted_users").query(Long.class).single();
    }

    private ResultActions page(String path, RequestPostProcessor viewer, String... words)
            throws Exception {
        var shown = web.perform(get(path).with(viewer)).andExpect(status().isOk());
        for (var word : words) {
            shown.andExpect(text(containsString(word)));
        }
        return shown;
    }

    private ResultActions send(String path, RequestPostProcessor by, DirectoryUser... chosen)
            throws Exception {
        var ids = Stream.of(chosen).map(user -> user.id().toString()).toArray(String[]::new);
        var request = post(BIN + path).with(csrf()).with(by);
        return web.perform(ids.length == 0 ? request : request.param("id", ids));
    }

    private static ResultMatcher text(Matcher<String> words) {
        return content().string(words);
    }

    private static ResultMatcher notice(Notice notice) {
        return flash().attribute(Notice.ATTRIBUTE, notice);
    }
}
