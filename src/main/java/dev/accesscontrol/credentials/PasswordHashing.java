package dev.accesscontrol.credentials;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Computes hashes, a few at a time: each takes some 20 MB and a whole processor, so that a crowd at
 * the door would otherwise exhaust the memory.
 */
@Component
class PasswordHashing {

    /** What hashing in the background may use; one more is always left for people signing in. */
    static final int BACKGROUND_THREADS = Runtime.getRuntime().availableProcessors();

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(BACKGROUND_THREADS + 1, true);
    private final String decoy;

    PasswordHashing(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.decoy = hash(new PlainPassword("nobody's password"));
    }

    String hash(PlainPassword password) {
        if (password.isTooLong()) {
            throw new IllegalArgumentException("a password that is too long");
        }
        return inTurn(() -> encoder.encode(password.text()));
    }

    /**
     * Computes one hash in any case; without a hash to compare with, or for a text too long to be a
     * password, the answer is no.
     */
    boolean matches(PlainPassword password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(password.text(), hash == null ? decoy : hash));
        return same && hash != null && !password.isTooLong();
    }

    /** Made when a hash was cheaper than today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
