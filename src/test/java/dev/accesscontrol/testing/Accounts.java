package dev.accesscontrol.testing;

import dev.accesscontrol.credentials.PasswordExpiry;
import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;

/** Makes users who can sign in; no two with the same name. */
public final class Accounts {

    public static final String PASSWORD = "Good-Pass-27";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final UserAccounts users;
    private final Passwords passwords;

    public Accounts(BeanFactory beans) {
        this.users = beans.getBean(UserAccounts.class);
        this.passwords = beans.getBean(Passwords.class);
    }

    public DirectoryUser withoutPassword(Role role) {
        var username = "person" + NUMBER.incrementAndGet();
        return users.add(
                new NewUser(
                        username,
                        new Profile("Yamada", "Hanako", "Yamada Hanako", "", null, null),
                        role));
    }

    public DirectoryUser with(Role role) {
        return with(role, false);
    }

    public DirectoryUser with(Role role, boolean changeRequired) {
        var user = withoutPassword(role);
        passwords.set(user, PASSWORD, new SetOptions(changeRequired, PasswordExpiry.DEFAULT));
        return user;
    }
}
