package io.shicheng.account.password;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where attempts come from. In IPv6 one household has 2⁶⁴ addresses, so its network counts as one. */
public final class Origin {
    private static final int NETWORK_BYTES = 8;

    private Origin() {}

    /** What attempts from an address are counted under. */
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address; // not an address of the internet, such as that of a socket file
        }
    }
}
