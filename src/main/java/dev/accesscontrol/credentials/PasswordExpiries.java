package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how long a password lasts, and not the password. */
@Component
public class PasswordExpiries {

    private final CredentialTerms terms;
    private final UserAccounts accounts;

    PasswordExpiries(CredentialTerms terms, UserAccounts accounts) {
        this.terms = terms;
        this.accounts = accounts;
    }

    /**
     * @return false, and nothing is written, when the user has no password
     */
    @Transactional
    public boolean set(UserId user, Passwords.SetOptions options) {
        boolean written = terms.set(user, options);
        if (written) {
            accounts.passwordTerms(List.of(user), options.terms());
        }
        return written;
    }
}
