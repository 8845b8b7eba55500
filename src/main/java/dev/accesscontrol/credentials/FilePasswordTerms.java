package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.PasswordTermsWriter;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The item "Password expiry" of the users of a file. */
@Component
class FilePasswordTerms implements PasswordTermsWriter {

    private final CredentialTerms terms;
    private final UserAccounts accounts;

    FilePasswordTerms(CredentialTerms terms, UserAccounts accounts) {
        this.terms = terms;
        this.accounts = accounts;
    }

    @Override
    public void lockFirst(Collection<UserId> users) {
        terms.lock(users);
    }

    @Override
    public void set(Collection<UserId> users, PasswordTerms wanted) {
        switch (wanted) {
            case FORCE_CHANGE -> terms.requireChange(users);
            case NEVER -> terms.set(users, PasswordExpiry.NEVER);
            case DEFAULT -> terms.set(users, PasswordExpiry.DEFAULT);
        }
        accounts.passwordTerms(users, wanted);
    }
}
