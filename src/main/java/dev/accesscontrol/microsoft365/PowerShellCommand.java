package dev.accesscontrol.microsoft365;

import org.springframework.stereotype.Component;

/**
 * The command that grants the two permissions in a tenant, for an administrator to paste. It is
 * made of fixed text and ids only, asks for no more rights than its steps need, does nothing twice,
 * says what it did and signs out again.
 *
 * @see <a href="https://learn.microsoft.com/graph/permissions-grant-via-msgraph">Grant app roles by
 *     Microsoft Graph</a>
 */
@Component
public class PowerShellCommand {

    private static final String TEMPLATE =
            """
            & {
              $ErrorActionPreference = 'Stop'
              $signIn = @{ TenantId = '{tenant}'; ContextScope = 'Process'; NoWelcome = $true{environment} }
              Connect-MgGraph @signIn -Scopes 'Application.Read.All', 'AppRoleAssignment.ReadWrite.All'
              try {
                $graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
                $app = Get-MgServicePrincipal -Filter "appId eq '{application}'"
                if (-not $app) {
                  Connect-MgGraph @signIn -Scopes 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'
                  $app = New-MgServicePrincipal -AppId '{application}'
                  Write-Host 'Added the application to the tenant.'
                }
                $granted = Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $app.Id -All
                $roles = [ordered]@{
                  'User.Read.All'   = 'df021288-bdef-4463-88db-98f22de89214'
                  'Domain.Read.All' = 'dbb9058a-0e50-45d7-ae91-66909b5d4664'
                }
                foreach ($role in $roles.GetEnumerator()) {
                  if ($granted | Where-Object { $_.ResourceId -eq $graph.Id -and $_.AppRoleId -eq $role.Value }) {
                    Write-Host "$($role.Key) was granted before."
                  } else {
                    New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $app.Id -PrincipalId $app.Id -ResourceId $graph.Id -AppRoleId $role.Value | Out-Null
                    Write-Host "Granted $($role.Key)."
                  }
                }
              } finally {
                Disconnect-MgGraph | Out-Null
              }
            }
            """;

    private final Microsoft365Settings settings;

    PowerShellCommand(Microsoft365Settings settings) {
        this.settings = settings;
    }

    /**
     * @throws IllegalArgumentException when an id is no GUID
     */
    public String forTenant(String tenant) {
        var environment = settings.cloud().powerShellEnvironment();
        return TEMPLATE.replace("{tenant}", Guid.of(tenant))
                .replace("{application}", Guid.of(settings.clientId()))
                .replace(
                        "{environment}",
                        environment == null ? "" : "; Environment = '" + environment + "'");
    }

    /** Whether Microsoft's PowerShell can reach the tenant; not so when it is a simulated one. */
    public boolean isOfUse() {
        return settings.isMicrosoftItself();
    }
}
