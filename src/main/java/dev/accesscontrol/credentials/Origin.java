package dev.accesscontrol.credentials;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where an attempt to sign in comes from: an IPv4 address, or the /64 of an IPv6 one, because each
 * subscriber has that many addresses to choose from; or a browser that its user has used before.
 *
 * @param known whether the user has been let in here before; what strangers do elsewhere locks
 *     nobody out of such a place
 */
public record Origin(String network, boolean known) {

    /** Where somebody has signed in and not yet out. */
    public static final Origin SESSION = new Origin("session", true);

    private static final int LONGEST = 64;
    private static final int SUBSCRIBER = 8;
    private static final int SITE = 6;

    /** Anything that is no address, as of a socket without one, is an origin of its own. */
    public static Origin of(String remoteAddress) {
        try {
            var address = InetAddress.ofLiteral(remoteAddress);
            return address instanceof Inet6Address six
                    ? ofNetwork(six, SUBSCRIBER)
                    : new Origin(address.getHostAddress(), false);
        } catch (IllegalArgumentException noAddress) {
            return new Origin(Texts.atMost(LONGEST, remoteAddress), false);
        }
    }

    /** The /48 of an IPv6 address: what one site or one tunnel gets, 65,536 networks. */
    public static Optional<Origin> siteOf(String remoteAddress) {
        try {
            return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address six
                    ? Optional.of(ofNetwork(six, SITE))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * @param device tells browser and user from all others, in at most 50 characters
     */
    public static Origin ofDevice(String device) {
        return new Origin("device " + device, true);
    }

    private static Origin ofNetwork(Inet6Address address, int bytes) {
        try {
            var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), bytes), 16);
            var text = InetAddress.getByAddress(network).getHostAddress();
            return new Origin(text + "/" + bytes * 8, false);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }
}
