package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.InitialRows.Done;
import dev.accesscontrol.credentials.InitialRows.Person;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.credentials.Recipients.Recipient;
import dev.accesscontrol.credentials.SlipStore.Sealed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes passwords for a portion of a batch, outside of any transaction, because that is slow. */
@Component
class SlipMaking {

    private final Recipients recipients;
    private final PasswordGenerator generator;
    private final PasswordHashing hashing;

    SlipMaking(Recipients recipients, PasswordGenerator generator, PasswordHashing hashing) {
        this.recipients = recipients;
        this.generator = generator;
        this.hashing = hashing;
    }

    /**
     * A password that was made.
     *
     * @param former fingerprint of the only password that it may replace; null for none
     */
    record Made(Owner owner, String hash, Sealed sealed, @Nullable String former) {}

    /**
     * @param others who gets none, and why
     */
    record Portion(List<Made> made, List<Done> others) {}

    Portion make(UUID batch, List<Person> people, InitialOrder order, SlipKey key) {
        var judged = recipients.judge(people, order.replaceExisting(), order.by());
        return new Portion(
                judged.fit().stream().map(one -> make(batch, one, key)).toList(), judged.others());
    }

    private Made make(UUID batch, Recipient recipient, SlipKey key) {
        var person = recipient.person();
        var owner = new Owner(recipient.user().id(), recipient.user().username());
        var password = generator.next(owner.username());
        var hash = hashing.hashInBackground(new PlainPassword(password));
        var secret = key.seal(password, batch, person.line());
        var sealed =
                new Sealed(
                        person.line(),
                        owner.id(),
                        owner.username(),
                        secret,
                        Digests.fingerprint(hash));
        return new Made(owner, hash, sealed, person.fingerprint());
    }
}
