package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerShellCommandTests {

    private static final String TENANT = FakeMicrosoft.TENANT;

    @Test
    void signsInToThisTenantOnlyAndForThisWindowOnly() {
        assertThat(command(Cloud.GLOBAL))
                .contains(
                        "@{ TenantId = '"
                                + TENANT
                                + "'; ContextScope = 'Process'; NoWelcome = $true }")
                .contains("Disconnect-MgGraph");
    }

    @Test
    void asksForTheRightToAddApplicationsOnlyWhenOursIsMissing() {
        var command = command(Cloud.GLOBAL);
        assertThat(command)
                .containsOnlyOnce(
                        "-Scopes 'Application.Read.All', 'AppRoleAssignment.ReadWrite.All'")
                .containsOnlyOnce(
                        "-Scopes 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'");
        assertThat(command.indexOf("'Application.ReadWrite.All'"))
                .isGreaterThan(command.indexOf("if (-not $app)"));
    }

    @Test
    void grantsExactlyTheTwoPermissionsAndNoDirectoryRole() {
        assertThat(command(Cloud.GLOBAL))
                .contains("'User.Read.All'   = 'df021288-bdef-4463-88db-98f22de89214'")
                .contains("'Domain.Read.All' = 'dbb9058a-0e50-45d7-ae91-66909b5d4664'")
                .containsOnlyOnce("New-MgServicePrincipalAppRoleAssignment")
                .doesNotContain("DirectoryRole", "RoleManagement", "User.ReadWrite");
    }

    @Test
    void grantsNothingTwice() {
        assertThat(command(Cloud.GLOBAL))
                .contains("Get-MgServicePrincipalAppRoleAssignment")
                .contains("was granted before.");
    }

    @ParameterizedTest
    @CsvSource({"US_GOV, USGov", "US_GOV_DOD, USGovDoD", "CHINA, China"})
    void namesTheCloud(Cloud cloud, String environment) {
        assertThat(command(cloud)).contains("; Environment = '" + environment + "' }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso.com",
                "'; Remove-Item C:\\ #",
                "",
                "fa15d692-e9c7-4460-a743-29f2956fd429'"
            })
    void takesNothingButIds(String tenant) {
        var command = new PowerShellCommand(settings(Cloud.GLOBAL));
        assertThatIllegalArgumentException().isThrownBy(() -> command.forTenant(tenant));
    }

    private static String command(Cloud cloud) {
        return new PowerShellCommand(settings(cloud)).forTenant(TENANT.toUpperCase(Locale.ROOT));
    }

    private static Microsoft365Settings settings(Cloud cloud) {
        return new Microsoft365Settings(
                FakeMicrosoft.CLIENT, "secret", null, null, cloud, null, null);
    }
}
