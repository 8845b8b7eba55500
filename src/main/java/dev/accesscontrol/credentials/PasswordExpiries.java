package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.web.OperationNote;
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
    public boolean set(DirectoryUser user, Passwords.SetOptions options) {
        var before = terms.of(user.id());
        boolean written = terms.set(user.id(), options);
        if (written) {
            accounts.passwordTerms(List.of(user.id()), options.terms());
            OperationNote.of("users", user.id().value(), user.username())
                    .changed("password-terms", before.orElse(null), options.terms())
                    .tell();
        }
        return written;
    }
}
