package dev.accesscontrol.security;

import dev.accesscontrol.credentials.PasswordExpiry;
import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first Global Admin, or lets one who lost every way back in again. */
@Component
class InitialAdministrator {

    private final UserLookup users;
    private final UserAccounts accounts;
    private final Passwords passwords;

    InitialAdministrator(UserLookup users, UserAccounts accounts, Passwords passwords) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    boolean isNeeded() {
        return users.countAdministrators() == 0;
    }

    /**
     * Of two nodes that start at once, one meets the other's user at the unique username.
     *
     * @throws dev.accesscontrol.directory.UserRejectedException then
     */
    @Transactional
    public void create(String username, String password, boolean changeRequired) {
        var user =
                accounts.add(
                        new NewUser(
                                username,
                                new Profile("", "", username, "", null, null),
                                Role.GLOBAL_ADMIN));
        passwords.setFirst(user, password, new SetOptions(changeRequired, PasswordExpiry.DEFAULT));
    }

    /** Enables, unlocks and promotes the user, who may not be there at all. */
    @Transactional
    public void reset(String username, String password, boolean changeRequired) {
        var user = users.findByUsername(username);
        if (user.isEmpty()) {
            create(username, password, changeRequired);
            return;
        }
        accounts.restoreGlobalAdmin(user.get().id());
        passwords.setFirst(
                user.get(), password, new SetOptions(changeRequired, PasswordExpiry.DEFAULT));
    }
}
