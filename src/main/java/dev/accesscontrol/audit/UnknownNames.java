package dev.accesscontrol.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Marks for names that belong to nobody. They tell one person who mistypes a name from somebody who
 * tries many, and nothing of the name itself, because people type passwords into that field: the
 * key never leaves this process, so that whoever holds the database cannot try words against the
 * marks. Each node has its own, and a new one at each start.
 */
@Component
class UnknownNames {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 2;

    private final java.security.Key key;

    UnknownNames() throws GeneralSecurityException {
        key = KeyGenerator.getInstance(ALGORITHM).generateKey();
    }

    String mark(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal(Texts.key(name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
