package io.shicheng.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.VaultException;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ProblemDetail;

class ProblemAnswersTests {
    private static Map<String, Object> properties(ProblemDetail problem) {
        return Objects.requireNonNull(problem.getProperties());
    }

    @Test
    void aConsentThatIsRefusedNamesFieldValueAndRemedyUnderACodeOfItsOwn() {
        ConsentException refused =
                new ConsentException("unknown_term", "how", "by {0} wink", "没有“by {0} wink”这种方式。", "请改用词表中的词。");
        ProblemDetail problem = ProblemAnswers.of(refused, Locale.CHINESE);
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getTitle()).isEqualTo("无法记录");
        assertThat(problem.getDetail()).isEqualTo("没有“by {0} wink”这种方式。");
        assertThat(properties(problem))
                .containsEntry("code", "unknown_term")
                .containsEntry("field", "how")
                .containsEntry("value", "by {0} wink")
                .containsEntry("remedy", "请改用词表中的词。");
    }

    @Test
    void whoIsNotKnownOrHasWithdrawnIsTold() {
        assertCode(new ConsentException("unknown_person", "person", ""), 404, "unknown_person");
        assertCode(new ConsentException("unknown_consent", "id", "c9", "", ""), 404, "unknown_consent");
        assertCode(
                new ConsentException("consent_withdrawn", "given_on", "2026-01-02", "", ""), 409, "consent_withdrawn");
        assertCode(new DisclosureException(Reason.UNKNOWN_LIST, "x"), 404, "unknown_plan");
        assertCode(new DisclosureException(Reason.UNKNOWN_ROW, "[9]"), 400, "unknown_row");
        assertCode(new DisclosureException(Reason.STUDY_LIST, ""), 409, "study_plan");
    }

    @Test
    void aVaultThatCannotBeOpenedIsNoMistakeOfTheProgram() {
        VaultException vault = new VaultException("/srv/somebody/keys is gone", null);
        assertCode(vault, 503, "keys_unreachable");
        assertCode(new IllegalStateException(vault), 503, "keys_unreachable");
        assertThat(ProblemAnswers.of(vault, Locale.ENGLISH).toString())
                .as("where it lies is for the log")
                .doesNotContain("somebody");
    }

    private static void assertCode(RuntimeException failure, int status, String code) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            ProblemDetail problem = ProblemAnswers.of(failure, language);
            assertThat(problem.getStatus()).isEqualTo(status);
            assertThat(properties(problem)).containsEntry("code", code);
            assertThat(String.valueOf(properties(problem).get("remedy"))).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasTitleDetailAndRemedyInBothLanguages(ProblemCode code) {
        ApiException failure = new ApiException(code, code.code(), "field", "value", "hint", "what to do");
        ProblemDetail english = Problems.of(failure, code.status(), Locale.ENGLISH);
        ProblemDetail chinese = Problems.of(failure, code.status(), Locale.CHINESE);
        assertThat(chinese.getTitle()).matches(".*\\p{IsHan}.*").isNotEqualTo(english.getTitle());
        assertThat(properties(english).get("remedy")).asString().isNotBlank().doesNotContain("{");
        assertThat(properties(chinese).get("remedy")).asString().isNotBlank().doesNotContain("{");
    }
}
