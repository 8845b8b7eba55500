package dev.accesscontrol.directory;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user that one person changes; many at once go past it, through {@link UserBulk}. */
@Entity
@Table(name = "users")
class User {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    @Version private @Nullable Long version;

    @Column(updatable = false)
    private String username;

    @Column(updatable = false)
    private String usernameKey;

    @Embedded private Profile profile;
    private @Nullable String upnKey;
    private @Nullable String upnDomain;
    private String searchText;

    @Enumerated(EnumType.STRING)
    private UserStatus status;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "source", column = @Column(name = "link_source"))
    @AttributeOverride(name = "objectId", column = @Column(name = "link_object_id"))
    private @Nullable SourceLink link;

    /** Written beside the version; see {@link UserAccounts#passwordsSet}. */
    @Column(updatable = false)
    private boolean hasPassword;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private @Nullable PasswordTerms passwordTerms;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lockedUntil;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected User() {}

    User(UserId id, NewUser wanted, Instant now) {
        this.id = id;
        this.username = wanted.username();
        this.usernameKey = Keys.lower(wanted.username());
        this.profile = wanted.profile();
        this.upnKey = Keys.lowerOrNull(profile.upn());
        this.upnDomain = Keys.domain(profile.upn());
        this.searchText = SearchText.of(username, profile);
        this.status = UserStatus.ENABLED;
        this.role = wanted.role();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Whether the items are others now. */
    boolean change(Profile wanted, Instant now) {
        if (wanted.equals(profile)) {
            return false;
        }
        profile = wanted;
        upnKey = Keys.lowerOrNull(wanted.upn());
        upnDomain = Keys.domain(wanted.upn());
        searchText = SearchText.of(username, wanted);
        updatedAt = now;
        return true;
    }

    void enable(Instant now) {
        status = UserStatus.ENABLED;
        updatedAt = now;
    }

    void disable(Instant now) {
        status = UserStatus.DISABLED;
        updatedAt = now;
    }

    void grant(Role wanted, Instant now) {
        role = wanted;
        updatedAt = now;
    }

    boolean isEnabledGlobalAdmin() {
        return status == UserStatus.ENABLED && role == Role.GLOBAL_ADMIN;
    }

    boolean isAt(long seen) {
        return version != null && version == seen;
    }

    UserId id() {
        return id;
    }

    String username() {
        return username;
    }

    Profile profile() {
        return profile;
    }

    UserStatus status() {
        return status;
    }

    Role role() {
        return role;
    }

    DirectoryUser toDirectoryUser() {
        return new DirectoryUser(id, username, profile, status, role, link);
    }
}
