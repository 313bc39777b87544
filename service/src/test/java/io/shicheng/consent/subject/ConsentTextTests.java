package io.shicheng.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.personal.ConsentScope;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConsentTextTests {
    /** A new wording needs a new version, and its digest here. */
    @Test
    void theTextsOfThisVersionAreNeverChanged() throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : new String[] {"texts.properties", "texts_zh.properties"}) {
            try (InputStream in = ConsentText.class.getResourceAsStream(name)) {
                digest.update(Objects.requireNonNull(in).readAllBytes());
            }
        }
        assertThat(ConsentText.VERSION + " " + HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("own-page-1 4069413895bf53271fa4f87951d3af9338c84b2ab4e4bfd6f30ce9835548eded");
    }

    @Test
    void eachTextNamesTheReceiverAndThePurposeInBothLanguages() {
        for (ConsentScope scope : ConsentScope.values()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                assertThat(ConsentText.of(scope.code(), "insurance", "association", language))
                        .contains("insurance", "association")
                        .doesNotContain("{");
            }
        }
        assertThat(ConsentText.of("named", "a", "b", Locale.CHINESE)).contains("我同意");
        assertThat(ConsentText.of("named", "a", "b", Locale.FRENCH)).startsWith("I agree");
    }
}
