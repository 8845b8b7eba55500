package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands generated passwords out, each form once, and forgets them. */
@Component
class SlipCollection {

    private static final int CHUNK = 500;

    private final InitialStore batches;
    private final SlipStore slips;
    private final CredentialStore credentials;
    private final UserLookup users;

    SlipCollection(
            InitialStore batches, SlipStore slips, CredentialStore credentials, UserLookup users) {
        this.batches = batches;
        this.slips = slips;
        this.credentials = credentials;
        this.users = users;
    }

    boolean claim(UUID batch, SlipForm form) {
        return batches.claim(batch, form);
    }

    void giveBack(UUID batch, SlipForm form) {
        batches.giveBack(batch, form);
    }

    /** A form was handed out to its end; with the last one the passwords are forgotten. */
    void had(UUID batch, SlipForm form) {
        if (batches.had(batch, form)) {
            erase(batch);
        }
    }

    /**
     * Only of users who still have the password that was generated for them.
     *
     * @param generated how many there must be, else they were erased meanwhile
     */
    void each(UUID batch, long generated, SlipKey key, Consumer<Slip> sink) {
        long replaced = 0;
        long read = 0;
        var chunk = slips.behind(batch, 0, CHUNK);
        while (!chunk.isEmpty()) {
            read += chunk.size();
            replaced += chunk.size() - hand(batch, chunk, key, sink);
            chunk = slips.behind(batch, chunk.getLast().line(), CHUNK);
        }
        if (read != generated) {
            throw new IllegalStateException("passwords of batch " + batch + " were erased");
        }
        batches.setReplaced(batch, replaced);
    }

    private int hand(UUID batch, List<SlipStore.Sealed> chunk, SlipKey key, Consumer<Slip> sink) {
        var hashes = credentials.hashes(chunk.stream().map(SlipStore.Sealed::user).toList());
        var people = people(chunk);
        int handed = 0;
        for (var sealed : chunk) {
            var user = people.get(sealed.user());
            var hash = hashes.get(sealed.user());
            if (user != null
                    && hash != null
                    && Digests.fingerprint(hash).equals(sealed.fingerprint())) {
                sink.accept(slip(user, key.open(sealed.secret(), batch, sealed.line())));
                handed++;
            }
        }
        return handed;
    }

    private static Slip slip(DirectoryUser user, String password) {
        return new Slip(
                user.username(), user.profile().displayName(), user.profile().email(), password);
    }

    private Map<UserId, DirectoryUser> people(List<SlipStore.Sealed> chunk) {
        var names = chunk.stream().map(SlipStore.Sealed::username).toList();
        return users.findByKeys(new UserKeys("", List.of(), List.of(), List.of(), names)).stream()
                .collect(Collectors.toMap(DirectoryUser::id, Function.identity()));
    }

    void erase(UUID batch) {
        slips.erase(batch);
        batches.erased(batch);
    }

    void eraseOld(Duration age) {
        slips.eraseOld(age);
    }
}
