package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.credentials.SlipMaking.Made;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts generated passwords in the place of none, of any, or of an earlier generated one only. */
@Component
class SlipPasswords {

    private final PasswordWriter writer;
    private final CredentialStore credentials;

    SlipPasswords(PasswordWriter writer, CredentialStore credentials) {
        this.writer = writer;
        this.credentials = credentials;
    }

    /**
     * @return whose password was written
     */
    Set<Owner> write(List<Made> made, InitialOrder order) {
        var options = new SetOptions(order.changeRequired(), PasswordExpiry.DEFAULT);
        var written = new HashSet<>(writer.writeInstead(instead(made), options));
        var others = hashes(made);
        if (order.replaceExisting()) {
            writer.write(others, options);
            written.addAll(others.keySet());
        } else {
            written.addAll(writer.writeFirst(others, options));
        }
        return written;
    }

    private static Map<Owner, String> hashes(List<Made> made) {
        var hashes = new LinkedHashMap<Owner, String>();
        made.stream()
                .filter(one -> one.former() == null)
                .forEach(one -> hashes.put(one.owner(), one.hash()));
        return hashes;
    }

    /** Whoever has chosen a password since keeps it. */
    private Map<Owner, PasswordWriter.Instead> instead(List<Made> made) {
        var again = made.stream().filter(one -> one.former() != null).toList();
        var present = credentials.hashes(again.stream().map(one -> one.owner().id()).toList());
        var hashes = new LinkedHashMap<Owner, PasswordWriter.Instead>();
        for (var one : again) {
            var hash = present.get(one.owner().id());
            if (hash != null && Digests.fingerprint(hash).equals(one.former())) {
                hashes.put(one.owner(), new PasswordWriter.Instead(hash, one.hash()));
            }
        }
        return hashes;
    }
}
