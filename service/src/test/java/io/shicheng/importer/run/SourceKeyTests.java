package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.shicheng.importer.mapping.SourceKey;
import io.shicheng.importer.mapping.SourceKey.Rule;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which work a source names, by the rules of a mapping. */
class SourceKeyTests {
    private static final SourceKey CANON = new SourceKey(List.of(
            new Rule(Pattern.compile("[A-Z]\\d{2}n\\d{4}"), null),
            new Rule(Pattern.compile("([A-Z])\\.(\\d{2})\\.(\\d{4})"), "$1$2n$3"),
            new Rule(Pattern.compile("《([^》]*)》(卷)?"), null)));

    @Test
    void theFirstRuleThatFindsSomethingSaysIt() {
        assertThat(CANON.of("《五燈全書》卷83; http://cbeta.example/X82n1571_p0455b03"))
                .isEqualTo("X82n1571");
        assertThat(CANON.of("lines: X.82.1571.0455b03#0456")).isEqualTo("X82n1571");
        assertThat(CANON.of("見《祖堂集》卷2")).as("groups, one behind the other").isEqualTo("祖堂集卷");
        assertThat(CANON.of("a letter")).isNull();
        assertThat(SourceKey.NONE.of("a letter")).isNull();
    }

    @Test
    void aRuleWithoutEndFindsNothing() {
        SourceKey endless = new SourceKey(List.of(new Rule(Pattern.compile("(a+)+(a+)+(a+)+b"), null)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(endless.of("a".repeat(300))).isNull());
    }
}
