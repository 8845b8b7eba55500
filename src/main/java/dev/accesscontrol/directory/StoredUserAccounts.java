package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserProblem.Code;
import dev.accesscontrol.directory.UserProblem.Item;
import dev.accesscontrol.web.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of hand-made changes and tells the other modules of them. */
@Component
@Transactional
class StoredUserAccounts implements UserAccounts {

    private final Users users;
    private final RecycleBin recycleBin;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredUserAccounts(
            Users users, RecycleBin recycleBin, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.recycleBin = recycleBin;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public DirectoryUser add(NewUser wanted) {
        var problems = new ArrayList<>(UserRules.ofUsername(wanted.username()));
        problems.addAll(UserRules.ofProfile(wanted.profile(), null));
        Optional.of(Keys.lower(wanted.username()))
                .filter(StoredUserAccounts::isStorable)
                .flatMap(users::findIdByUsernameKey)
                .ifPresent(_ -> problems.add(taken(Item.USERNAME)));
        problems.addAll(takenKeys(null, wanted.profile()));
        refuse(problems);
        var user = new User(UserId.next(), wanted, clock.instant());
        store(user);
        events.publishEvent(new UserAdded(user.id(), user.username(), user.profile(), user.role()));
        return user.toDirectoryUser();
    }

    @Override
    public DirectoryUser change(UserId id, long version, UserEdit edit) {
        var user = find(id, version);
        var problems = new ArrayList<>(UserRules.ofProfile(edit.profile(), user.profile()));
        problems.addAll(takenKeys(id, edit.profile()));
        if (edit.status() == UserStatus.DISABLED && isLastGlobalAdmin(user)) {
            problems.add(new UserProblem(Item.STATUS, Code.LAST_GLOBAL_ADMIN));
        } else if (edit.role() != Role.GLOBAL_ADMIN && isLastGlobalAdmin(user)) {
            problems.add(new UserProblem(Item.ROLE, Code.LAST_GLOBAL_ADMIN));
        }
        refuse(problems);
        apply(user, edit);
        store(user);
        return user.toDirectoryUser();
    }

    private void apply(User user, UserEdit edit) {
        var now = clock.instant();
        var before = user.profile();
        if (user.change(edit.profile(), now)) {
            events.publishEvent(
                    new UserChanged(user.id(), user.username(), before, user.profile()));
        }
        if (edit.status() != user.status()) {
            switch (edit.status()) {
                case ENABLED -> enable(user, now);
                case DISABLED -> disable(user, now);
            }
        }
        if (edit.role() != user.role()) {
            grant(user, edit.role(), now);
        }
    }

    private void enable(User user, Instant now) {
        user.enable(now);
        events.publishEvent(new UserEnabled(user.id(), user.username()));
    }

    private void disable(User user, Instant now) {
        user.disable(now);
        events.publishEvent(new UserDisabled(user.id(), user.username()));
    }

    private void grant(User user, Role role, Instant now) {
        var before = user.role();
        user.grant(role, now);
        events.publishEvent(new RoleChanged(user.id(), user.username(), before, role));
    }

    @Override
    public void delete(UserId id, long version, String by) {
        var user = find(id, version);
        if (isLastGlobalAdmin(user)) {
            refuse(List.of(new UserProblem(Item.ROLE, Code.LAST_GLOBAL_ADMIN)));
        }
        users.lock(id, version).orElseThrow(() -> new StaleUserException(id));
        recycleBin.take(List.of(user.toDirectoryUser()), by);
    }

    @Override
    public void restoreGlobalAdmin(UserId id) {
        var user = find(id);
        var now = clock.instant();
        if (user.status() != UserStatus.ENABLED) {
            enable(user, now);
        }
        if (user.role() != Role.GLOBAL_ADMIN) {
            grant(user, Role.GLOBAL_ADMIN, now);
        }
        store(user);
    }

    @Override
    public void passwordsSet(Collection<UserId> ids, PasswordTerms terms) {
        Chunks.of(ids).forEach(chunk -> users.setPassword(chunk, terms));
    }

    @Override
    public void passwordTerms(Collection<UserId> ids, PasswordTerms terms) {
        Chunks.of(ids).forEach(chunk -> users.setPasswordTerms(chunk, terms));
    }

    @Override
    public void lockedOut(UserId id, @Nullable Instant until) {
        users.setLockedUntil(id, until);
    }

    @Override
    public boolean signedIn(UserId id, Role role, Instant at) {
        return users.setLastSignIn(id, role, at) == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastSignIn(UserId id) {
        return users.findLastSignIn(id);
    }

    private User find(UserId id) {
        return users.findById(id).orElseThrow(() -> new NotFoundException("user " + id));
    }

    private User find(UserId id, long version) {
        var user = find(id);
        if (!user.isAt(version)) {
            throw new StaleUserException(id);
        }
        return user;
    }

    private boolean isLastGlobalAdmin(User user) {
        return user.isEnabledGlobalAdmin() && users.lockEnabledGlobalAdmins().size() == 1;
    }

    private List<UserProblem> takenKeys(@Nullable UserId id, Profile profile) {
        var problems = new ArrayList<UserProblem>();
        Optional.ofNullable(Keys.lowerOrNull(profile.upn()))
                .filter(StoredUserAccounts::isStorable)
                .flatMap(users::findIdByUpnKey)
                .filter(holder -> !holder.equals(id))
                .ifPresent(_ -> problems.add(taken(Item.UPN)));
        Optional.ofNullable(profile.immutableId())
                .filter(StoredUserAccounts::isStorable)
                .flatMap(users::findIdByImmutableId)
                .filter(holder -> !holder.equals(id))
                .ifPresent(_ -> problems.add(taken(Item.IMMUTABLE_ID)));
        return problems;
    }

    /** PostgreSQL does not even look for a NUL; the rules tell of it. */
    private static boolean isStorable(String key) {
        return key.indexOf('\0') < 0;
    }

    private static UserProblem taken(Item item) {
        return new UserProblem(item, Code.TAKEN);
    }

    private static void refuse(List<UserProblem> problems) {
        if (!problems.isEmpty()) {
            throw new UserRejectedException(problems);
        }
    }

    /** Written at once, so that somebody else's change at the same moment is told in our words. */
    private void store(User user) {
        try {
            users.saveAndFlush(user);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleUserException(user.id());
        } catch (DataIntegrityViolationException e) {
            throw new UserRejectedException(List.of(taken(UniqueKeys.itemOf(e))));
        }
    }
}
