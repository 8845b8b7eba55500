package dev.accesscontrol.microsoft365.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.accessToken;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.accesscontrol.provisioning.source.ConnectionTrail.Trail;
import dev.accesscontrol.web.WizardSteps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class PowerShellPageTests extends ConsoleWithMicrosoft {

    private final UUID connection = UUID.randomUUID();
    private final String path = "/admin/provisioning/connections/" + connection + "/powershell";
    private Browser browser;

    @BeforeEach
    void connected() {
        browser = browserOf("GLOBAL_ADMIN");
        when(trails.find("microsoft365", connection, "powershell"))
                .thenReturn(
                        Optional.of(
                                new Trail(
                                        TENANT,
                                        "Contoso",
                                        new WizardSteps(
                                                List.of(
                                                        new WizardSteps.Step(
                                                                "wizard.step.powershell",
                                                                WizardSteps.State.CURRENT,
                                                                null))),
                                        "/admin/provisioning/next")));
    }

    @Test
    void showsTheCommandForThisTenantToCopy() throws Exception {
        assertThat(page())
                .contains("TenantId = &#39;" + TENANT + "&#39;")
                .contains("-AppId &#39;" + CLIENT + "&#39;")
                .contains("data-copy=\"grant-command\"")
                .contains("Install-Module Microsoft.Graph.Applications")
                .doesNotContain("??microsoft365", "??wizard");
    }

    @Test
    void continuesAtOnceWhateverMicrosoftSays() throws Exception {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(aResponse().withFixedDelay(3_000)));
        assertThat(page()).contains("action=\"" + path + "/continue\"");
        var next = browser.send(MockMvcRequestBuilders.post(path + "/continue").with(csrf()));
        assertThat(next.getRedirectedUrl()).isEqualTo("/admin/provisioning/next?check=powershell");
        assertThat(check()).contains("Checking the permissions", "hx-get=\"" + path + "/check\"");
    }

    @Test
    void asksMicrosoftAnewWhenContinuingAndSaysWhatIsMissing() throws Exception {
        microsoft.givesToken(accessToken("t", null));
        answer();
        microsoft.givesToken(accessToken("t2", List.of("User.Read.All")));
        browser.send(MockMvcRequestBuilders.post(path + "/continue").with(csrf()));
        await().until(() -> !check().contains("hx-get"));
        assertThat(check())
                .contains("Missing at Microsoft: Domain.Read.All", "href=\"" + path + "\"");
    }

    @Test
    void causesNoQuestionToMicrosoftForWhoMayOnlyRead() throws Exception {
        browser = browserOf("READ_ONLY_ADMIN");
        assertThat(page())
                .contains(message("microsoft365.powershell.permissions.not-asked"))
                .contains("href=\"/admin/provisioning/next\"")
                .doesNotContain("hx-get");
        assertThat(check()).doesNotContain("hx-get", "notice");
        assertThat(microsoft.server().findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH))))
                .isEmpty();
    }

    @Test
    void asksForTheAnswerByItselfAndWithoutKeepingTheSessionAwake() throws Exception {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(
                                        tokenAnswer(accessToken("t", null)).withFixedDelay(500)));
        assertThat(page())
                .contains("hx-get=\"" + path + "/permissions\"")
                .contains("hx-headers=\"{&quot;X-Polling&quot;:&quot;true&quot;}\"");
    }

    @Test
    void saysWhichPermissionIsMissing() throws Exception {
        microsoft.givesToken(accessToken("t", List.of("User.Read.All")));
        var part = answer();
        assertThat(part.replaceAll("<[^>]+>|\\s+", " ").replaceAll(" +", " "))
                .contains("User.Read.All ✓ Granted")
                .contains("Domain.Read.All ! Missing");
        assertThat(part).doesNotContain("hx-get", "<html");
    }

    @Test
    void saysThatNothingIsLeftToDo() throws Exception {
        microsoft
                .server()
                .stubFor(
                        get(urlPathEqualTo("/v1.0/organization"))
                                .willReturn(
                                        okJson(
                                                "{\"value\":[{\"id\":\""
                                                        + TENANT
                                                        + "\",\"displayName\":\"Contoso\"}]}")));
        microsoft
                .server()
                .stubFor(get(urlPathEqualTo("/v1.0/domains")).willReturn(okJson("{\"value\":[]}")));
        assertThat(answer())
                .contains(message("microsoft365.powershell.permissions.all"))
                .doesNotContain("Missing");
        assertThat(check()).doesNotContain("hx-get", "notice");
    }

    @Test
    void saysWhyMicrosoftCouldNotBeAsked() throws Exception {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(
                                        error(
                                                401,
                                                "{\"error\":\"invalid_client\",\"error_codes\":[7000229],\"trace_id\":\"trace-1\"}")));
        assertThat(answer())
                .contains(message("source.failure.CONSENT_LOST"))
                .contains("AADSTS7000229", "trace-1");
    }

    @Test
    void checksAgainWhenToldAndComesBackToThePage() throws Exception {
        microsoft.givesToken(accessToken("t", null));
        answer();
        var back = browser.send(MockMvcRequestBuilders.post(path + "/permissions").with(csrf()));
        assertThat(back.getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void showsAReadOnlyAdministratorNoButtonThatChanges() throws Exception {
        microsoft.givesToken(accessToken("t", null));
        answer();
        browser = browserOf("READ_ONLY_ADMIN");
        assertThat(answer()).doesNotContain("<form");
        assertThat(
                        browser.send(
                                        MockMvcRequestBuilders.post(path + "/permissions")
                                                .with(csrf()))
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void knowsNoConnectionOfAnotherService() throws Exception {
        assertThat(
                        browser.open(
                                        "/admin/provisioning/connections/"
                                                + UUID.randomUUID()
                                                + "/powershell")
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void speaksJapanese() throws Exception {
        var page =
                browser.send(
                        MockMvcRequestBuilders.get(path)
                                .locale(Locale.JAPANESE)
                                .header("Accept-Language", "ja"));
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("2 つのアクセス許可をコマンドで付与します")
                .doesNotContain("??microsoft365", "??wizard");
    }

    private String page() throws Exception {
        return browser.open(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private String check() throws Exception {
        return browser.open(path + "/check").getContentAsString(StandardCharsets.UTF_8);
    }

    /** The part of the page that is asked for until the answer is there. */
    private String answer() {
        return await().until(
                        () ->
                                browser.open(path + "/permissions")
                                        .getContentAsString(StandardCharsets.UTF_8),
                        part -> !part.contains("hx-get"));
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
