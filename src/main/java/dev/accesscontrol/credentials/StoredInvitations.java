package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class StoredInvitations implements Invitations {

    private final InvitationStore invitations;
    private final UserLookup users;
    private final Passwords passwords;

    StoredInvitations(InvitationStore invitations, UserLookup users, Passwords passwords) {
        this.invitations = invitations;
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public Optional<DirectoryUser> find(String code) {
        return invitations
                .find(new InvitationToken(code).digest())
                .flatMap(open ->
                        users.find(open.user()).filter(user -> mayUse(user, open.sentTo())));
    }

    /** A mail that went to an address which was corrected since may be in strange hands. */
    private static boolean mayUse(DirectoryUser user, String sentTo) {
        return user.status() == UserStatus.ENABLED
                && !user.role().isAdministrator()
                && user.profile().email().equals(sentTo);
    }

    @Override
    public Redemption redeem(String code, String password) {
        var user = find(code).orElse(null);
        if (user == null) {
            return new Redemption.NotThere();
        }
        var violations = passwords.violations(user.username(), password);
        if (!violations.isEmpty()) {
            return new Redemption.Violating(violations);
        }
        var digest = new InvitationToken(code).digest();
        return invitations.claim(digest) ? set(user, password, digest) : new Redemption.NotThere();
    }

    /** The invitation goes with the password that is written, see {@link #on(PasswordsSet)}. */
    private Redemption set(DirectoryUser user, String password, String digest) {
        boolean done = false;
        try {
            var options = new SetOptions(false, PasswordExpiry.DEFAULT);
            var violations = passwords.set(user, password, options);
            done = violations.isEmpty();
            return done ? new Redemption.Done() : new Redemption.Violating(violations);
        } finally {
            if (!done) {
                invitations.giveBack(digest);
            }
        }
    }

    /** Whoever sets the password, the invitation has lost its purpose; in the same transaction. */
    @EventListener
    void on(PasswordsSet set) {
        invitations.forget(set.owners().stream().map(PasswordsSet.Owner::id).toList());
    }
}
