package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.profile;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The accounts of a directory, as an administrator's pages use them. */
abstract class AccountsOnADatabase extends DirectoryOnADatabase {

    UserAccounts accounts;

    @BeforeEach
    final void begin() {
        accounts = directory.get(UserAccounts.class);
    }

    DirectoryUser add(String username, Role role) {
        return accounts.add(new NewUser(username, profile(username), role));
    }

    static UserEdit edit(DirectoryUser user, UserStatus status, Role role) {
        return new UserEdit(user.profile(), status, role);
    }

    static List<UserProblem> problems(Runnable command) {
        return catchThrowableOfType(UserRejectedException.class, command::run).problems();
    }

    long version(DirectoryUser user) {
        return (Long) directory.column(user.id(), "version");
    }
}
