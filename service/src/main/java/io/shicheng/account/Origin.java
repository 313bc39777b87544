package io.shicheng.account;

import io.shicheng.threads.Client;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come from. In IPv6 one household has 2⁶⁴ addresses, so its network counts as one; and anybody with a
 * line has up to 2¹⁶ such networks, so what they have together is limited too.
 *
 * @param network the address, or of IPv6 the network of 64 bits that it is in
 * @param site the address, or of IPv6 the site of 48 bits that it is in
 */
public record Origin(String network, String site) {
    private static final int NETWORK_BYTES = 8;
    private static final int SITE_BYTES = 6;

    public static Origin of(String address) {
        return literal(address) instanceof Inet6Address six
                ? new Origin(beginning(six, NETWORK_BYTES), beginning(six, SITE_BYTES))
                : new Origin(address, address);
    }

    /** Null if it is no address of the internet, such as that of a socket file. */
    private static @Nullable InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String beginning(Inet6Address address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    }

    /** Everybody there is, where work is done in turns. */
    public Client client() {
        return new Client(network, inSite() ? site : null);
    }

    /** Whether the site is more than this network. */
    public boolean inSite() {
        return !site.equals(network);
    }
}
