package dev.accesscontrol.microsoft365.web;

import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back from Microsoft's permissions page. */
class ConsentReturnTests extends ConnectJourney {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin_consent=True&error=consent_required&error_description=AADSTS65004%3a+The+resource+owner+or+authorization+server+denied+the+request.%0d%0aTrace+ID%3a+0000aaaa-11bb-cccc-dd22-eeeeee333333%0d%0aCorrelation+ID%3a+8478d534-5b2c-4325-8c2c-51395c342c89",
                "error=consent_required&error_description=AADSTS65004%3a+text%0d%0aTrace+ID%3a+0000aaaa-11bb-cccc-dd22-eeeeee333333&admin_consent=True&tenant=fa15d692-e9c7-4460-a743-29f2956fd429",
                "error=access_denied&error_description=AADSTS65004%3a+text+Trace+ID%3a+0000aaaa-11bb-cccc-dd22-eeeeee333333"
            })
    void tellsThatThePermissionsWereDeclined(String query) throws Exception {
        var page = browser.open(CONSENT + "?" + query + "&state=" + begun());
        assertFailed(page, "declined");
        assertThat(page.getContentAsString())
                .contains("AADSTS65004")
                .contains("0000aaaa-11bb-cccc-dd22-eeeeee333333");
    }

    @Test
    void tellsThatThePermissionsWereDeclinedInTheOldestSpelling() throws Exception {
        begun();
        var page =
                browser.open(
                        CONSENT
                                + "?error=permission_denied&error_description=The+admin+canceled+the+request");
        assertFailed(page, "declined");
    }

    @Test
    void acceptsNoConsentAfterItsStateCameBackDeclined() throws Exception {
        var state = begun();
        browser.open(CONSENT + "?error=access_denied&state=" + state);
        assertFailed(returnFromConsent(state, TENANT), "unknown-return");
    }

    @Test
    void showsNothingOfTheDescriptionButCodeAndTraceId() throws Exception {
        var page =
                browser.open(
                        CONSENT
                                + "?error=%3Cb%3E&error_description=%3Cscript%3Ealert(1)%3C/script%3E");
        assertFailed(page, "sign-in-failed");
        assertThat(page.getContentAsString())
                .doesNotContain("<script>alert", "&lt;script", "&lt;b&gt;");
    }

    @Test
    void refusesAReturnWithoutState() throws Exception {
        begun();
        assertFailed(
                browser.open(CONSENT + "?admin_consent=True&tenant=" + TENANT), "unknown-return");
    }

    @Test
    void refusesAReturnOfAnotherSession() throws Exception {
        var state = begun();
        browser = browserOf("GLOBAL_ADMIN");
        begun();
        assertFailed(returnFromConsent(state, TENANT), "unknown-return");
    }

    @Test
    void refusesAReturnThatWasUsedBefore() throws Exception {
        var state = begun();
        assertThat(returnFromConsent(state, TENANT).getStatus()).isEqualTo(302);
        assertFailed(returnFromConsent(state, TENANT), "unknown-return");
    }

    @Test
    void isNotSpoiledByAForgedReturn() throws Exception {
        var state = begun();
        assertFailed(returnFromConsent("forged", TENANT), "unknown-return");
        assertThat(returnFromConsent(state, TENANT).getStatus()).isEqualTo(302);
    }

    @Test
    void refusesAReturnAfterTenMinutes() throws Exception {
        var state = begun();
        TIME.putForward(Duration.ofMinutes(10).plusSeconds(1));
        assertFailed(returnFromConsent(state, TENANT), "expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.com", "", "..%2Fcommon", "organizations"})
    void refusesATenantThatIsNoGuid(String tenant) throws Exception {
        assertFailed(returnFromConsent(begun(), tenant), "no-tenant");
    }

    @Test
    void refusesAReturnThatDoesNotSayThatConsentWasGiven() throws Exception {
        assertFailed(
                browser.open(CONSENT + "?tenant=" + TENANT + "&state=" + begun()), "no-tenant");
    }

    @Test
    void speaksJapanese() throws Exception {
        var page =
                browser.send(
                        get(CONSENT + "?error=access_denied")
                                .locale(Locale.JAPANESE)
                                .header("Accept-Language", "ja"));
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("アクセス許可が承諾されませんでした。")
                .doesNotContain("??microsoft365");
    }
}
