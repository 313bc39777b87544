package io.shicheng.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "t1\u00A0",
                "\u00A0t1",
                "t1\u202F",
                "t\u200B1",
                "t\u200C1",
                "t\u200D1",
                "\u2060t1",
                "\uFEFFt1",
                "t\u00AD1",
                "\u200Et1\u200F",
                "\u202At1\u202C",
                "\u2066t1\u2069",
                "\u3000t1",
                "\u2003t1",
                "t1\uFE0F",
                "t\u180E1",
                "\u061Ct1",
                "ｔ１",
                "ｔ1",
                "t１\u3000\u00A0",
                "t\u034F1",
                " t1 "
            })
    void foldsWhatLooksLikeAnIdToIt(String text) {
        assertThat(PlainText.folded(text)).isEqualTo("t1");
    }

    @Test
    void foldsRadicalsAccentsAndBlanksWithin() {
        assertThat(PlainText.folded("\u2F00\u2F08")).isEqualTo("一人");
        assertThat(PlainText.folded("Jose\u0301")).isEqualTo("José");
        assertThat(PlainText.folded("a\u00A0b")).isEqualTo("a b");
        assertThat(PlainText.folded("Ａ－１２")).isEqualTo("A-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1", "T1", "①", "x²", "𧧌震", "José", "a  b", "№5", "1/2", "о1"})
    void leavesWhatCanBeToldApart(String text) {
        assertThat(PlainText.folded(text)).isEqualTo(text);
        assertThat(PlainText.strange(text)).isEmpty();
    }

    @Test
    void namesTheCharacters() {
        assertThat(PlainText.strange("t1\u00A0")).isEqualTo("U+00A0 NO-BREAK SPACE");
        assertThat(PlainText.strange("６\u200B")).isEqualTo("U+FF16 FULLWIDTH DIGIT SIX, U+200B ZERO WIDTH SPACE");
    }
}
