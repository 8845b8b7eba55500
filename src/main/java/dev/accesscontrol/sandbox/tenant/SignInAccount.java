package dev.accesscontrol.sandbox.tenant;

import java.util.UUID;

/**
 * Somebody who can sign in on the simulated sign-in page.
 *
 * @param globalAdministrator else an ordinary user
 */
public record SignInAccount(
        Tenant tenant, UUID objectId, String name, String username, boolean globalAdministrator) {}
