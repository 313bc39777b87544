package io.shicheng.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordTests {
    private static final String TEXTS = "io.shicheng.disclosure.refusals";
    private static final Vocabulary NAMES = language -> (list, code) -> switch (list + " " + code) {
        case "receiver association" -> language.equals(Locale.CHINESE) ? "从业者协会" : "the Association";
        case "purpose grants" -> language.equals(Locale.CHINESE) ? "扶持资助" : "grants for craft";
        default -> code;
    };

    @Test
    void isToldByItsNameInTheLanguageOfTheReader() {
        assertThat(Word.of("tie", "worked_with").in(Locale.ENGLISH)).isEqualTo("worked with");
        assertThat(Word.of("tie", "worked_with").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("共事");
        assertThat(Word.of("tie", "worked_with").in(Locale.FRENCH)).isEqualTo("worked with");
    }

    @Test
    void hasTheCodeBehindItWhereItIsTyped() {
        assertThat(Word.typed("measure", "students").in(Locale.ENGLISH)).isEqualTo("Apprentices taught (students)");
        assertThat(Word.typed("measure", "students").in(Locale.CHINESE)).isEqualTo("授徒人数（students）");
        assertThat(Word.typed("measure", "m-index").in(Locale.ENGLISH)).isEqualTo("Teachers of teachers (m-index)");
        assertThat(Word.typed("measure", "m-index").in(Locale.CHINESE)).isEqualTo("师之师（m 指数，m-index）");
    }

    @Test
    void aCodeWithoutANameStandsForItself() {
        assertThat(Word.typed("receiver", "guild").in(Locale.CHINESE)).isEqualTo("guild");
        assertThat(Message.of(TEXTS, "plan.receiver", Word.of("receiver", "guild"), "guild")
                        .named(NAMES)
                        .in(Locale.ENGLISH))
                .contains("contacted by guild alone");
    }

    @Test
    void aVocabularyGivesTheNamesOfWhatAnAdminKeepsAlsoWithinLists() {
        Message refused = Message.of(
                        TEXTS,
                        "plan.nobodyForThis",
                        Word.of("receiver", "association"),
                        Word.of("purpose", "survey"),
                        Word.allTyped("purpose", List.of("grants", "training")))
                .named(NAMES);

        assertThat(refused.in(Locale.CHINESE)).contains("由“从业者协会”为“survey”联系", "扶持资助（grants）、training");
        assertThat(refused.in(Locale.ENGLISH))
                .contains("by the Association for survey", "grants for craft (grants), training");
        assertThat(refused.values()).containsExactly("association", "survey", "grants, training");
    }

    @Test
    void aRoleIsToldWithWhomItIsOf() {
        Words words = NAMES.in(Locale.CHINESE);
        assertThat(Message.told(Word.typed("account", "staff:association"), Locale.CHINESE, words))
                .isEqualTo("从业者协会的工作人员（staff:association）");
        assertThat(Message.told(Word.of("account", "steward"), Locale.ENGLISH, words))
                .isEqualTo("data steward");
    }

    @Test
    void namesThatCannotBeReadAreNoneOfAMessageWithoutCodes() {
        Vocabulary broken = language -> {
            throw new IllegalStateException("no names");
        };
        assertThat(Message.of(TEXTS, "top", 0).named(broken).in(Locale.ENGLISH)).contains("(0)");
        assertThatThrownBy(() -> Message.of(TEXTS, "measure.noOrder", Word.of("measure", "leiden"), "")
                        .named(broken))
                .hasMessage("no names");
    }
}
