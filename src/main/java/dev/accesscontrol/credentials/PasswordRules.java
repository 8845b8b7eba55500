package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a new password must be, whoever sets it. */
@Component
class PasswordRules {

    private final PasswordPolicies policies;
    private final PasswordHistory history;
    private final PasswordHashing hashing;

    PasswordRules(PasswordPolicies policies, PasswordHistory history, PasswordHashing hashing) {
        this.policies = policies;
        this.history = history;
        this.hashing = hashing;
    }

    PasswordAge age() {
        return policies.current().age();
    }

    /** Every rule that can be told from the password alone. */
    List<PolicyViolation> violations(String username, PlainPassword password) {
        return new PolicyCheck(policies.current()).violations(username, password);
    }

    /**
     * These and, when there are none, whether the user had the password before: that costs a hash
     * for each of them.
     */
    List<PolicyViolation> violations(DirectoryUser user, PlainPassword password) {
        var violations = new ArrayList<>(violations(user.username(), password));
        if (violations.isEmpty()
                && history.blocked(user.id()).stream()
                        .anyMatch(hash -> hashing.matches(password, hash))) {
            violations.add(PolicyViolation.of("used-before", policies.current().history()));
        }
        return violations;
    }
}
