package dev.accesscontrol.security;

import dev.accesscontrol.credentials.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tries to sign in.
 *
 * @param username as typed, known or not
 * @param device null unless the user has signed in from this browser before
 */
record Attempt(String username, String address, @Nullable Origin device) {

    /** As many networks, of one site or against one name, are too many together. */
    private static final int NETWORKS_OF_A_SITE = 4;

    private static final int NETWORKS_FOR_A_NAME = 10;

    /**
     * @param key at most 80 characters
     * @param share of the limit of one network
     */
    record Bucket(String key, int share) {}

    Origin from() {
        return device == null ? Origin.of(address) : device;
    }

    /**
     * What counts the attempt. A known device has a bucket of its own, so that nobody else can fill
     * it. The one of a name is the same whether or not somebody has that name.
     */
    List<Bucket> buckets() {
        var buckets = new ArrayList<Bucket>();
        buckets.add(new Bucket(from().network(), 1));
        if (device == null) {
            Origin.siteOf(address)
                    .ifPresent(site -> buckets.add(new Bucket(site.network(), NETWORKS_OF_A_SITE)));
            buckets.add(new Bucket("name " + Digest.of(key(username)), NETWORKS_FOR_A_NAME));
        }
        return buckets;
    }

    static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
