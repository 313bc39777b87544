package io.shicheng.schema.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.schema.notice.ValueCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A citation is one line of at most 300 characters: no more than it takes to find the source. */
class CitationTests {
    private static final ValueRule<String> CITATION = ValueRules.citation();

    @Test
    void takesThreeHundredCharactersAndNoMore() {
        for (String character : List.of("x", "典", "𧧌")) {
            assertThat(CITATION.read(character.repeat(300)).failed())
                    .as(character)
                    .isNull();
            assertThat(CITATION.read(character.repeat(301)).failed())
                    .as(character)
                    .isEqualTo(ValueCheck.TEXT_TOO_LONG);
        }
    }

    @Test
    void takesNoSecondLineAndNothingThatHidesOne() {
        for (String hidden :
                List.of("\n", "\r", "\t", "\u0000", "\u001b", "\u0085", "\u2028", "\u2029", "\u202e", "\u2066")) {
            assertThat(CITATION.read("Register, p. 4" + hidden + "a note").failed())
                    .as("U+%04X", (int) hidden.charAt(0))
                    .isEqualTo(ValueCheck.CONTROL_CHARACTER);
        }
    }
}
