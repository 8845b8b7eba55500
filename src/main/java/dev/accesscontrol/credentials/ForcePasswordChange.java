package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.ActionOutcome;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserAction;
import dev.accesscontrol.directory.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Force Password Change for many users: the next sign-in of each asks for a new password. */
@Component
class ForcePasswordChange implements UserAction {

    private final CredentialTerms terms;
    private final UserAccounts accounts;

    ForcePasswordChange(CredentialTerms terms, UserAccounts accounts) {
        this.terms = terms;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "FORCE_PASSWORD_CHANGE";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean takesAccess() {
        return false;
    }

    /** A sign-in and a new password write the password first. */
    @Override
    public void lockFirst(List<UserId> users) {
        terms.lock(users);
    }

    @Override
    public Map<UserId, ActionOutcome> apply(List<DirectoryUser> users, String by) {
        var ids = users.stream().map(DirectoryUser::id).toList();
        var due = terms.changeRequired(ids);
        var outcomes = new HashMap<UserId, ActionOutcome>();
        ids.forEach(id ->
                outcomes.put(
                        id,
                        !due.containsKey(id)
                                ? ActionOutcome.NO_PASSWORD
                                : due.get(id) ? ActionOutcome.ALREADY_SO : ActionOutcome.DONE));
        terms.requireChange(ids);
        accounts.passwordTerms(List.copyOf(due.keySet()), PasswordTerms.FORCE_CHANGE);
        return outcomes;
    }
}
