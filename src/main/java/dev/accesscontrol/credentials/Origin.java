package dev.accesscontrol.credentials;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where an attempt to sign in comes from: an IPv4 address, or the /64 of an IPv6 one, because each
 * subscriber has that many addresses to choose from.
 */
public record Origin(String network) {

    private static final int LONGEST = 64;

    /** Anything that is no address, as of a socket without one, is an origin of its own. */
    public static Origin of(String remoteAddress) {
        try {
            return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address address
                    ? ofNetwork(address)
                    : new Origin(remoteAddress);
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return new Origin(Texts.atMost(LONGEST, remoteAddress));
        }
    }

    private static Origin ofNetwork(Inet6Address address) throws UnknownHostException {
        var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), 8), 16);
        return new Origin(InetAddress.getByAddress(network).getHostAddress() + "/64");
    }
}
