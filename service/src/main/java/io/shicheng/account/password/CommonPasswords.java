package io.shicheng.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hundred thousand passwords that leaked most often, which are what is tried first; nobody is asked over the
 * network. Read when a password is set, which is seldom, and not kept.
 */
final class CommonPasswords {
    private static final String LIST = "/dictionaries/passwords.txt";
    private static final Pattern REPEATED = Pattern.compile("^(.+?)\\1+$", Pattern.DOTALL);
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private CommonPasswords() {}

    /**
     * Whether it is one of them, one of them again and again, or one with digits and signs around it.
     *
     * @param password in small letters
     */
    static boolean has(String password) {
        String once = REPEATED.matcher(password).replaceFirst("$1");
        String word = AROUND.matcher(password).replaceAll("");
        String wordOnce = REPEATED.matcher(word).replaceFirst("$1");
        return listed(new HashSet<>(List.of(password, once, word, wordOnce)));
    }

    private static boolean listed(Set<String> wanted) {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing: the build unpacks it, run mvn compile.");
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .anyMatch(wanted::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
