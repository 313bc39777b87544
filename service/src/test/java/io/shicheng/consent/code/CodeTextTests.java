package io.shicheng.consent.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeTextTests {
    private final SecureRandom random = new SecureRandom();

    @Test
    void isLongEnoughNotToBeGuessedAndInGroupsOfFour() {
        assertThat(CodeText.BITS).isGreaterThanOrEqualTo(80);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = CodeText.grouped(CodeText.random(random));
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
            seen.add(code);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void isReadHoweverItIsTyped() {
        String code = CodeText.random(random);
        String grouped = CodeText.grouped(code);
        assertThat(CodeText.read(grouped)).contains(code);
        assertThat(CodeText.read(
                        " " + grouped.toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + " "))
                .contains(code);
        assertThat(CodeText.read(grouped.replace('-', '–'))).contains(code);
        assertThat(CodeText.read(fullWidth(grouped)))
                .as("by a Chinese keyboard")
                .contains(code);
        assertThat(CodeText.read(grouped.replace('0', 'O').replace('1', 'l'))).contains(code);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(each -> wide.append((char) (each - 0x20 + 0xff00)));
        return wide.toString();
    }

    @Test
    void anyOneWrongCharacterAndAnyTwoThatChangedPlacesAreNoticed() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int round = 0; round < 50; round++) {
            String code = CodeText.random(random);
            for (int i = 0; i < code.length(); i++) {
                char right = code.charAt(i);
                for (char wrong : alphabet.toCharArray()) {
                    String changed = code.substring(0, i) + wrong + code.substring(i + 1);
                    assertThat(CodeText.read(changed).isPresent()).isEqualTo(wrong == right);
                }
                if (i > 0 && code.charAt(i - 1) != right) {
                    String swapped = code.substring(0, i - 1) + right + code.charAt(i - 1) + code.substring(i + 1);
                    assertThat(CodeText.read(swapped)).isEmpty();
                }
            }
        }
    }

    @Test
    void nothingElseIsACode() {
        assertThat(CodeText.read("")).isEmpty();
        assertThat(CodeText.read("A".repeat(100_000))).isEmpty();
        assertThat(CodeText.read("0000-0000-0000-0000-000U")).isEmpty();
        assertThat(CodeText.read("师承")).isEmpty();
    }
}
