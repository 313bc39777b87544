package io.shicheng.account.password;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The algorithm of the program with as little work as it takes, for tests in which many log in who are no secret. */
public final class QuickHashes {
    private static final int MEMORY_KIB = 64;

    private QuickHashes() {}

    public static PasswordHashes make() {
        return new PasswordHashes(() -> new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 1));
    }
}
