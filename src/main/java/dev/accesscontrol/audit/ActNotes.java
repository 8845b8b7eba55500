package dev.accesscontrol.audit;

import dev.accesscontrol.credentials.PasswordsSet;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.RoleChanged;
import dev.accesscontrol.directory.UserAdded;
import dev.accesscontrol.directory.UserChanged;
import dev.accesscontrol.directory.UserDeleted;
import dev.accesscontrol.directory.UserDisabled;
import dev.accesscontrol.directory.UserEnabled;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserPurged;
import dev.accesscontrol.directory.UserRestored;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.provisioning.source.TenantConsented;
import dev.accesscontrol.web.OperationNote;
import dev.accesscontrol.web.OperationNote.Items;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to users, and who consents, as notes for the entry of the act that does it. */
@Component
class ActNotes {

    private static final Profile NOTHING = new Profile("", "", "", "", null, null);

    @EventListener
    void on(UserAdded added) {
        var items = user(added.id(), added.username()).is("role", added.role());
        profile(items, NOTHING, added.profile()).tell();
    }

    @EventListener
    void on(UserChanged changed) {
        var items = user(changed.id(), changed.username());
        profile(items, changed.before(), changed.after()).tell();
    }

    @EventListener
    void on(UserEnabled enabled) {
        tell(enabled.id(), enabled.username(), UserStatus.DISABLED, UserStatus.ENABLED);
    }

    @EventListener
    void on(UserDisabled disabled) {
        tell(disabled.id(), disabled.username(), UserStatus.ENABLED, UserStatus.DISABLED);
    }

    @EventListener
    void on(RoleChanged changed) {
        user(changed.id(), changed.username())
                .changed("role", changed.before(), changed.after())
                .tell();
    }

    @EventListener
    void on(UserDeleted deleted) {
        user(deleted.id(), deleted.username()).is("whereabouts", "RECYCLE_BIN").tell();
    }

    @EventListener
    void on(UserRestored restored) {
        user(restored.id(), restored.username())
                .changed("whereabouts", "RECYCLE_BIN", "USER_LIST")
                .tell();
    }

    @EventListener
    void on(UserPurged purged) {
        user(purged.id(), purged.username()).changed("whereabouts", "RECYCLE_BIN", "GONE").tell();
    }

    /** That there is a new one, and nothing of it. */
    @EventListener
    void on(PasswordsSet set) {
        for (var owner : set.owners()) {
            user(owner.id(), owner.username()).is("password", "NEW").tell();
        }
    }

    @EventListener
    void on(TenantConsented consented) {
        OperationNote.of("tenants", null, consented.tenant())
                .is("consented-by", consented.consentedBy())
                .tell();
    }

    private static Items user(UserId id, String username) {
        return OperationNote.of("users", id.value(), username);
    }

    private static void tell(UserId id, String username, UserStatus before, UserStatus after) {
        user(id, username).changed("status", before, after).tell();
    }

    private static Items profile(Items items, Profile before, Profile after) {
        return items.changed("family-name", before.familyName(), after.familyName())
                .changed("given-name", before.givenName(), after.givenName())
                .changed("display-name", before.displayName(), after.displayName())
                .changed("email", before.email(), after.email())
                .changed("upn", before.upn(), after.upn())
                .changed("immutable-id", before.immutableId(), after.immutableId());
    }
}
