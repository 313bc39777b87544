package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.ConsentStatement;
import io.shicheng.graph.ConsentScope;
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

class ConsentFormTests {
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
    private ConsentForm form;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
        form = new ConsentForm(new Form(folder.resolve("terms.yaml"), clock));
    }

    @Test
    void readsAConsentAsARowOfAnImport() {
        assertThat(form.read(fields, null, Locale.ENGLISH))
                .isEqualTo(new ConsentStatement(
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
        assertThatThrownBy(() -> form.read(fields, null, Locale.ENGLISH))
                .isInstanceOfSatisfying(ConsentException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.field()).isEqualTo(field);
                });
    }

    @Test
    void refusesANoteAsEvidenceAndAFieldThatIsNone() {
        fields.put("evidence", "x".repeat(301));
        assertThatThrownBy(() -> form.read(fields, null, Locale.ENGLISH)).hasMessageContaining("300");
        fields.put("evidence", "box 12");
        for (String field : new String[] {"remark", "person", "政治面貌"}) {
            Map<String, String> more = new HashMap<>(fields);
            more.put(field, "x");
            assertThatThrownBy(() -> form.read(more, null, Locale.CHINESE))
                    .isInstanceOfSatisfying(
                            ConsentException.class, e -> assertThat(e.code()).isEqualTo("unknown_field"))
                    .hasMessageContaining("没有");
        }
    }

    @Test
    void knowsTheTermsThatAnAdminAdded() throws IOException {
        fields.put("how", "at_the_fair");
        assertThatThrownBy(() -> form.read(fields, null, Locale.ENGLISH)).isInstanceOf(ConsentException.class);
        Files.writeString(folder.resolve("terms.yaml"), "how:\n  at_the_fair: []\n");
        assertThat(form.read(fields, null, Locale.ENGLISH).how()).isEqualTo("at_the_fair");
    }

    @Test
    void takesNoNameInTheEvidence() {
        fields.put("evidence", "form of ZHANG weiwei, box 12");
        assertThatThrownBy(() -> form.read(fields, "Zhang Weiwei", Locale.ENGLISH))
                .isInstanceOf(ConsentException.class)
                .extracting("code", "field")
                .containsExactly("name_in_source", "evidence");
        assertThat(form.read(fields, "Li", Locale.ENGLISH).evidence()).contains("box 12");
    }
}
