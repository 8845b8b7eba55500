package dev.accesscontrol.provisioning.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A source in memory that does as it is told: people and domains, failures, a consent that takes
 * its time. Jobs read it from other threads, so every method is synchronized.
 */
public class FakeSource implements SourceProvider {

    public static final String SERVICE = "fake";
    public static final String TENANT = "0f8d8f5e-0000-4000-8000-000000000001";
    public static final String TENANT_NAME = "Contoso";

    private final Map<String, SourceDomain> domains = new LinkedHashMap<>();
    private final Map<String, SourceUser> people = new LinkedHashMap<>();
    private final Set<String> unlisted = new HashSet<>();
    private List<String> missingSettings = List.of();
    private List<String> missingPermissions = List.of();
    private int missingTries;
    private int verifications;
    private int listings;
    private int pageSize = 3;
    private SourceFailure failure;
    private Instant credentialEnd;
    private int failingPage = -1;
    private int restartingPage = -1;

    /** Nobody, no domain, nothing goes wrong. */
    public synchronized FakeSource reset() {
        domains.clear();
        people.clear();
        unlisted.clear();
        missingSettings = List.of();
        missingPermissions = List.of();
        missingTries = 0;
        verifications = 0;
        listings = 0;
        pageSize = 3;
        failure = null;
        credentialEnd = null;
        failingPage = -1;
        restartingPage = -1;
        return this;
    }

    /** A person with plain names, whose object id is made of the UPN. */
    public static SourceUser person(String upn) {
        var local = upn.substring(0, upn.indexOf('@'));
        return new SourceUser(
                "id-" + upn.toLowerCase(Locale.ROOT),
                upn,
                "Family " + local,
                "Given " + local,
                "Given Family " + local,
                upn,
                "immutable-" + local,
                false,
                false,
                false);
    }

    public synchronized FakeSource domain(String name) {
        return domain(new SourceDomain(name, true, false, false, false));
    }

    public synchronized FakeSource domain(SourceDomain domain) {
        domains.put(domain.name(), domain);
        return this;
    }

    public synchronized FakeSource people(String... upns) {
        return people(Arrays.stream(upns).map(FakeSource::person).toArray(SourceUser[]::new));
    }

    /** Adds them, or changes those that have the same object id. */
    public synchronized FakeSource people(SourceUser... users) {
        for (var user : users) {
            people.put(user.objectId(), user);
        }
        return this;
    }

    public synchronized FakeSource remove(String objectId) {
        people.remove(objectId);
        return this;
    }

    /** An index that lags: the person is left out of listings, but answers when asked for. */
    public synchronized FakeSource leaveOutOfListings(String objectId) {
        unlisted.add(objectId);
        return this;
    }

    public synchronized FakeSource pageSize(int people) {
        pageSize = people;
        return this;
    }

    public synchronized FakeSource missingSettings(String... names) {
        missingSettings = List.of(names);
        return this;
    }

    public synchronized FakeSource credentialEndsAt(Instant end) {
        credentialEnd = end;
        return this;
    }

    @Override
    public synchronized Optional<Instant> credentialEnd() {
        return Optional.ofNullable(credentialEnd);
    }

    /** The next tries of {@link #verify} find these permissions missing. */
    public synchronized FakeSource consentTakes(int tries, String... permissions) {
        missingTries = tries;
        missingPermissions = List.of(permissions);
        return this;
    }

    /** Everything fails with it from now on, until {@link #recover}. */
    public synchronized FakeSource fail(SourceFailure.Cause cause) {
        return failAtPage(-1, cause);
    }

    /** Listings fail when they come to this page, the first being 0. */
    public synchronized FakeSource failAtPage(int page, SourceFailure.Cause cause) {
        failingPage = page;
        failure = new SourceFailure(cause, "FakeCode", "fake-request-id");
        return this;
    }

    /** The next listing starts again once when it comes to this page, the first being 0. */
    public synchronized FakeSource restartAtPage(int page) {
        restartingPage = page;
        return this;
    }

    public synchronized FakeSource recover() {
        failure = null;
        failingPage = -1;
        return this;
    }

    /** How often {@link #verify} was asked. */
    public synchronized int verifications() {
        return verifications;
    }

    /** How many listings were begun. */
    public synchronized int listings() {
        return listings;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public synchronized List<String> missingSettings() {
        return missingSettings;
    }

    @Override
    public String connectPath() {
        return "/admin/provisioning/fake/connect";
    }

    @Override
    public List<SetupStep> setupSteps() {
        return List.of(new SetupStep("fake", "/admin/provisioning/connections/{connection}/fake"));
    }

    @Override
    public synchronized AccessCheck verify(String tenant) {
        verifications++;
        if (failure != null && failingPage < 0) {
            return new AccessCheck.Refused(failure);
        }
        if (missingTries > 0) {
            missingTries--;
            return new AccessCheck.Missing(missingPermissions);
        }
        return new AccessCheck.Granted(TENANT_NAME);
    }

    @Override
    public synchronized List<SourceDomain> domains(String tenant) {
        failIfTold();
        return List.copyOf(domains.values());
    }

    @Override
    public void listUsers(String tenant, String domain, ListingSink sink) {
        var listed = startListing(domain);
        int size = pageSize();
        int pages = Math.max(1, (listed.size() + size - 1) / size);
        for (int page = 0; page < pages; page++) {
            if (restartsAt(page)) {
                sink.restarted();
                page = -1;
                continue;
            }
            failAt(page);
            sink.page(
                    listed.subList(page * size, Math.min(listed.size(), (page + 1) * size)),
                    page == 0 ? OptionalLong.of(listed.size()) : OptionalLong.empty());
        }
    }

    @Override
    public synchronized long countUsers(String tenant, String domain) {
        failIfTold();
        return in(domain).size();
    }

    @Override
    public synchronized Map<PersonKey, PresenceCheck> confirm(
            String tenant, Collection<PersonKey> keys, Runnable waiting) {
        failIfTold();
        return keys.stream().collect(Collectors.toMap(Function.identity(), this::ask));
    }

    private PresenceCheck ask(PersonKey key) {
        return find(user -> user.objectId().equals(key.objectId()))
                .or(() -> find(user -> user.upn().equalsIgnoreCase(key.upn())))
                .or(() -> byImmutableId(key.immutableId()))
                .<PresenceCheck>map(PresenceCheck.Present::new)
                .orElseGet(PresenceCheck.Absent::new);
    }

    private Optional<SourceUser> byImmutableId(String immutableId) {
        return immutableId == null
                ? Optional.empty()
                : find(user -> immutableId.equals(user.immutableId()));
    }

    private Optional<SourceUser> find(Predicate<SourceUser> condition) {
        return people.values().stream().filter(condition).findFirst();
    }

    private synchronized List<SourceUser> startListing(String domain) {
        failIfTold();
        listings++;
        return in(domain).stream().filter(user -> !unlisted.contains(user.objectId())).toList();
    }

    private synchronized int pageSize() {
        return pageSize;
    }

    private synchronized boolean restartsAt(int page) {
        boolean restarts = restartingPage == page;
        if (restarts) {
            restartingPage = -1;
        }
        return restarts;
    }

    private synchronized void failAt(int page) {
        if (failure != null && failingPage == page) {
            throw new SourceException(failure, null);
        }
    }

    private void failIfTold() {
        if (failure != null && failingPage < 0) {
            throw new SourceException(Objects.requireNonNull(failure), null);
        }
    }

    private List<SourceUser> in(String domain) {
        var suffix = "@" + domain.toLowerCase(Locale.ROOT);
        return new ArrayList<>(
                people.values().stream()
                        .filter(user -> user.upn().toLowerCase(Locale.ROOT).endsWith(suffix))
                        .toList());
    }
}
