package io.shicheng.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.account.AccountException;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.VaultException;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.schema.form.FormException;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.failure.DiskFullException;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MultipartException;

class ProblemAnswersTests {
    private static Map<String, Object> properties(ProblemDetail problem) {
        return Objects.requireNonNull(problem.getProperties());
    }

    @Test
    void aFormThatIsRefusedNamesFieldValueAndRemedyUnderACodeOfItsOwn(@TempDir Path folder) {
        Map<String, String> fields = Map.of(
                "scope", "named",
                "purpose", "catalogue",
                "receiver", "association",
                "given_on", "2026-01-03",
                "how", "by {0} wink",
                "evidence", "box 3");
        FormException refused =
                catchThrowableOfType(FormException.class, () -> new Forms(folder, Clock.systemUTC()).consent(fields));
        ProblemDetail problem = ProblemAnswers.of(refused, Locale.CHINESE);
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getTitle()).isEqualTo("无法记录");
        assertThat(problem.getDetail()).contains("by {0} wink").isEqualTo(refused.explanation(Locale.CHINESE));
        assertThat(properties(problem))
                .containsEntry("code", "unknown_term")
                .containsEntry("field", "how")
                .containsEntry("value", "by {0} wink")
                .containsEntry("remedy", refused.remedy(Locale.CHINESE));
    }

    @Test
    void whoIsNotKnownOrHasWithdrawnIsTold() {
        assertCode(ConsentException.of("unknown_person", "person", null), 404, "unknown_person");
        assertCode(ConsentException.of("unknown_consent", "id", "c9"), 404, "unknown_consent");
        assertCode(
                ConsentException.of("consent_withdrawn", "given_on", "2026-01-02", "2026-01-03"),
                409,
                "consent_withdrawn");
        assertCode(DisclosureException.of(Reason.UNKNOWN_LIST, "list.unknown", "x"), 404, "unknown_plan");
        assertCode(DisclosureException.of(Reason.UNKNOWN_ROW, "row.unknown", "[9]"), 400, "unknown_row");
        assertCode(DisclosureException.of(Reason.UNKNOWN_RESULT, "result.unknown", "x"), 404, "unknown_result");
        assertCode(DisclosureException.of(Reason.RESULT_CHANGED, "result.changed", "x"), 410, "result_changed");
        assertCode(DisclosureException.of(Reason.STUDY_LIST, "list.study"), 409, "study_plan");
    }

    @Test
    void everyRefusalIsOfAFamilyThatTheInterfaceKnows() {
        for (Reason reason : Reason.values()) {
            assertThat(ProblemCode.of(reason.code()).status().is4xxClientError())
                    .isTrue();
        }
        for (TermRefusedException.Reason reason : TermRefusedException.Reason.values()) {
            TermRefusedException refused = new TermRefusedException(reason, "a", "b", "c");
            assertThat(ProblemCode.of(refused.family()).status().isError()).isTrue();
            assertThat(properties(ProblemAnswers.of(refused, Locale.ENGLISH))).containsEntry("code", reason.code());
        }
        for (String key : keys("io.shicheng.consent.refusals")) {
            ConsentException refused = ConsentException.of(key.replace(".remedy", ""), "name", "x1", "y2");
            assertThat(ProblemCode.of(refused.family()).status().is4xxClientError())
                    .isTrue();
        }
    }

    @Test
    void aMistakeOfTheProgramIsNoRefusal() {
        assertCode(new IllegalArgumentException("The hops (0) must be at least 1."), 500, "internal_error");
    }

    @Test
    void aVaultThatCannotBeOpenedIsNoMistakeOfTheProgram() {
        VaultException vault = new VaultException("people.unread", null, "/srv/somebody/keys");
        assertCode(vault, 503, "keys_unreachable");
        assertCode(new IllegalStateException(vault), 503, "keys_unreachable");
        assertThat(ProblemAnswers.of(vault, Locale.ENGLISH).toString())
                .as("where it lies is for the log")
                .doesNotContain("somebody");
    }

    @Test
    void afullDiskIsToBlameAndNotTheFileAndNoPathIsTold() {
        IOException noRoom = new FileSystemException("/srv/somebody/uploads/x", null, "No space left on device");
        MultipartException upload = new MultipartException("Could not parse", noRoom);
        DiskFullException database = new DiskFullException(Path.of("/srv/somebody/neo4j"), 3, 32, null);
        for (RuntimeException full : List.of(upload, new UncheckedIOException(noRoom), database)) {
            assertCode(full, 507, "disk_full");
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(ProblemAnswers.of(full, language).toString()).doesNotContain("somebody");
            }
        }
        assertThat(ProblemAnswers.of(upload, Locale.ENGLISH).getDetail()).contains("uploaded files");
        assertThat(String.valueOf(
                        properties(ProblemAnswers.of(database, Locale.ENGLISH)).get("remedy")))
                .contains("3 MB are free, and 32 MB are needed");
        assertCode(new MultipartException("broken", new IOException("Stream ended unexpectedly")), 400, "bad_upload");
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

    @Test
    void somebodyWhoReadsChineseIsToldEverythingInChinese() {
        List<Throwable> failures = new ArrayList<>();
        for (String key : keys("io.shicheng.consent.refusals")) {
            if (!key.equals("worded") && !key.endsWith(".remedy")) {
                failures.add(ConsentException.of(key, "name", "x1", "y2"));
            }
        }
        for (String key : keys("io.shicheng.disclosure.refusals")) {
            for (Reason reason : Reason.values()) {
                failures.add(DisclosureException.of(reason, key, "x1", "y2", "z3"));
            }
        }
        for (String key : keys("io.shicheng.account.refusals")) {
            if (!key.endsWith(".remedy")) {
                failures.add(AccountException.of(key, "login", "x1"));
            }
        }
        for (TermRefusedException.Reason reason : TermRefusedException.Reason.values()) {
            failures.add(new TermRefusedException(reason, "x1", "y2"));
        }
        failures.add(new StoreUnreachableException("lock", null));
        failures.add(new VaultException("both", null, "a", "b"));
        failures.add(new IllegalStateException("something that nobody foresaw"));
        assertThat(failures).hasSizeGreaterThan(100);
        for (Throwable failure : failures) {
            assertChinese(ProblemAnswers.of(failure, Locale.CHINESE));
        }
    }

    private static void assertChinese(ProblemDetail problem) {
        for (Object text : new Object[] {
            problem.getTitle(), problem.getDetail(), properties(problem).get("remedy")
        }) {
            assertThat(String.valueOf(text).replaceAll("shicheng( \\w+)+", ""))
                    .as(problem.toString())
                    .containsPattern("\\p{IsHan}")
                    .doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");
        }
    }

    private static Set<String> keys(String bundle) {
        return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet();
    }
}
