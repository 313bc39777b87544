package io.shicheng.account;

import java.util.Set;

/** Whether an address can be reached from this machine only. */
public final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    public static boolean is(String address) {
        String bare = address.strip();
        return NAMES.contains(bare) || bare.matches("127(\\.\\d{1,3}){3}");
    }
}
