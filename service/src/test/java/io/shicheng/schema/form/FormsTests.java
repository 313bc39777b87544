package io.shicheng.schema.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Correction.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTests {
    @TempDir
    Path folder;

    private final Map<String, String> fields = new HashMap<>(Map.of(
            "scope", "contact",
            "purpose", "insurance",
            "receiver", "association",
            "given_on", "2026-01-10",
            "expires_on", "2027-01-10",
            "how", "书面",
            "evidence", "box 12",
            "text_version", "v1.2"));
    private Forms forms;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
        forms = new Forms(folder, clock);
    }

    @Test
    void readsAConsentAsARowOfAnImport() {
        assertThat(forms.consent(fields))
                .isEqualTo(new ConsentTerms(
                        ConsentScope.CONTACT,
                        "insurance",
                        "association",
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2027, 1, 10),
                        "paper_form",
                        "box 12",
                        "v1.2"));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, everything, unknown_word",
        "scope, '', missing_value",
        "purpose, to be told later on the phone, bad_code",
        "receiver, '', missing_value",
        "given_on, last week, unreadable_day",
        "given_on, 2026-02-01, consent_in_future",
        "expires_on, 2025-01-01, expires_before_given",
        "expires_on, 2026-01-12, consent_expired",
        "how, 她看起来很友好, unknown_term",
        "evidence, '', missing_value",
        "text_version, two words, bad_code"
    })
    void refusesWhatARowMayNotHold(String field, String value, String code) {
        fields.put(field, value);
        assertThatThrownBy(() -> forms.consent(fields)).isInstanceOfSatisfying(FormException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    @Test
    void refusesANoteAsEvidenceAndAFieldThatIsNone() {
        fields.put("evidence", "x".repeat(301));
        assertThatThrownBy(() -> forms.consent(fields)).hasMessageContaining("300");
        fields.put("evidence", "box 12");
        for (String field : new String[] {"remark", "person", "政治面貌"}) {
            Map<String, String> more = new HashMap<>(fields);
            more.put(field, "x");
            assertThatThrownBy(() -> forms.consent(more)).isInstanceOfSatisfying(FormException.class, e -> {
                assertThat(e.code()).isEqualTo("unknown_field");
                assertThat(e.text(Locale.CHINESE)).contains("没有");
            });
        }
    }

    @Test
    void knowsTheTermsThatAnAdminAdded() throws IOException {
        fields.put("how", "at_the_fair");
        assertThatThrownBy(() -> forms.consent(fields)).isInstanceOf(FormException.class);
        Files.writeString(folder.resolve("terms.yaml"), "how:\n  at_the_fair: []\n");
        assertThat(forms.consent(fields).how()).isEqualTo("at_the_fair");
    }

    @Test
    void takesNoNameInTheEvidence() {
        fields.put("evidence", "form of ZHANG weiwei, box 12");
        ConsentTerms terms = forms.consent(fields);
        assertThatThrownBy(() -> Forms.refuseName("Zhang Weiwei", terms))
                .isInstanceOfSatisfying(FormException.class, e -> {
                    assertThat(e.code()).isEqualTo("name_in_source");
                    assertThat(e.field()).isEqualTo("evidence");
                });
        assertThatCode(() -> Forms.refuseName("Li", terms)).doesNotThrowAnyException();
        assertThatCode(() -> Forms.refuseName(null, terms)).doesNotThrowAnyException();
    }

    @Test
    void readsCorrectionsAsRowsOfPeopleAndContacts() {
        assertThat(forms.corrections(Map.of(
                        Field.NAME, "李小明", Field.DISCIPLINE, "陶瓷", Field.CLUSTER, "craft-town", Field.PHONE, "555")))
                .isEqualTo(Map.of(
                        Field.NAME,
                        "李小明",
                        Field.DISCIPLINE,
                        "ceramics",
                        Field.CLUSTER,
                        "craft-town",
                        Field.PHONE,
                        "555"));
    }

    @ParameterizedTest
    @CsvSource({
        "DISCIPLINE, a difficult person, unknown_term, discipline",
        "EMAIL, 'two\u2028lines', control_character, value",
        "NAME, 'two\u2028lines', control_character, name"
    })
    void refusesCorrectionsThatARowMayNotHold(Field field, String value, String code, String column) {
        assertThatThrownBy(() -> forms.corrections(Map.of(field, value)))
                .isInstanceOfSatisfying(FormException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.field()).isEqualTo(column);
                    assertThat(field == Field.DISCIPLINE || e.value() == null).isTrue();
                });
    }
}
