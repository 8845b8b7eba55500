package dev.accesscontrol.provisioning.source;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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
    private final FakePeople people = new FakePeople();
    private final FakeFaults faults = new FakeFaults();
    private final FakeChanges changes = new FakeChanges();
    private List<String> missingSettings = List.of();
    private int verifications;
    private int listings;
    private int pageSize = 3;
    private Instant credentialEnd;

    /** Nobody, no domain, nothing goes wrong. */
    public synchronized FakeSource reset() {
        domains.clear();
        people.clear();
        faults.clear();
        changes.clear();
        missingSettings = List.of();
        verifications = 0;
        listings = 0;
        pageSize = 3;
        credentialEnd = null;
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
            people.put(user);
            changes.tell(new SourceChange(user.objectId(), user.upn(), false));
        }
        return this;
    }

    public synchronized FakeSource remove(String objectId) {
        people.remove(objectId);
        changes.tell(new SourceChange(objectId, null, true));
        return this;
    }

    /** An index that lags: the person is left out of listings, but answers when asked for. */
    public synchronized FakeSource leaveOutOfListings(String objectId) {
        people.leaveOutOfListings(objectId);
        return this;
    }

    /** Tells a change that happened late, twice, or not at all. */
    public synchronized FakeSource tell(SourceChange change) {
        changes.tell(change);
        return this;
    }

    /** No cursor that was given out so far is of use any more. */
    public synchronized FakeSource loseCursors() {
        changes.lose();
        return this;
    }

    /** How many rounds of changes were asked for. */
    public synchronized int rounds() {
        return changes.rounds();
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
        faults.consentTakes(tries, permissions);
        return this;
    }

    /** Everything fails with it from now on, until {@link #recover}. */
    public synchronized FakeSource fail(SourceFailure.Cause cause) {
        return failAtPage(-1, cause);
    }

    /** Listings fail when they come to this page, the first being 0. */
    public synchronized FakeSource failAtPage(int page, SourceFailure.Cause cause) {
        faults.failAt(page, cause);
        return this;
    }

    /** The next listing starts again once when it comes to this page, the first being 0. */
    public synchronized FakeSource restartAtPage(int page) {
        faults.restartAt(page);
        return this;
    }

    public synchronized FakeSource recover() {
        faults.recover();
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
        return faults.verify();
    }

    @Override
    public synchronized List<SourceDomain> domains(String tenant) {
        faults.failIfTold();
        return List.copyOf(domains.values());
    }

    @Override
    public void listUsers(String tenant, String domain, ListingSink sink) {
        var listed = startListing(domain);
        int size = pageSize();
        int pages = Math.max(1, (listed.size() + size - 1) / size);
        for (int page = 0; page < pages; page++) {
            if (faults.restartsAt(page)) {
                sink.restarted();
                page = -1;
                continue;
            }
            faults.failIfToldAt(page);
            sink.page(
                    listed.subList(page * size, Math.min(listed.size(), (page + 1) * size)),
                    page == 0 ? OptionalLong.of(listed.size()) : OptionalLong.empty());
        }
    }

    @Override
    public synchronized long countUsers(String tenant, String domain) {
        faults.failIfTold();
        return people.in(domain).size();
    }

    @Override
    public synchronized Map<PersonKey, PresenceCheck> confirm(
            String tenant, Collection<PersonKey> keys, Runnable waiting) {
        faults.failIfTold();
        return keys.stream().collect(Collectors.toMap(Function.identity(), people::ask));
    }

    private synchronized List<SourceUser> startListing(String domain) {
        faults.failIfTold();
        listings++;
        return people.listed(domain);
    }

    private synchronized int pageSize() {
        return pageSize;
    }

    @Override
    public synchronized Optional<String> changesFromNow(String tenant, Runnable waiting) {
        faults.failIfTold();
        return Optional.of(changes.cursor());
    }

    @Override
    public synchronized ChangeRound changes(
            String tenant, String cursor, int most, Runnable waiting) {
        faults.failIfTold();
        return changes.since(cursor, most);
    }

    @Override
    public synchronized List<SourceUser> namesakes(
            String tenant, Collection<String> localParts, Runnable waiting) {
        faults.failIfTold();
        return people.named(localParts);
    }
}
