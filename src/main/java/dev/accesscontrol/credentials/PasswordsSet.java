package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserId;
import java.util.List;

/**
 * These users have new passwords; published in the transaction that wrote them.
 *
 * @param by own hand, or an administrator's
 */
public record PasswordsSet(List<Owner> owners, By by) {

    public record Owner(UserId id, String username) {}

    public enum By {
        OWNER,
        ADMINISTRATOR
    }
}
