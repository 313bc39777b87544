package io.shicheng.schema.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.graph.NodeKind;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.schema.Headings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class TermsTests {
    @TempDir
    Path folder;

    @Test
    void knowsEachWordOfTheVocabularyByItsCode() {
        assertCodes("tie", Arrays.stream(TieKind.values()).map(TieKind::code));
        assertCodes("basis", Arrays.stream(Basis.values()).map(Basis::code));
        assertCodes("scope", Arrays.stream(ConsentScope.values()).map(ConsentScope::code));
        assertCodes("channel", Arrays.stream(Channel.values()).map(Channel::code));
        assertCodes("level", Arrays.stream(CreditLevel.values()).map(CreditLevel::code));
        assertCodes(
                "organisation",
                Arrays.stream(NodeKind.values())
                        .filter(NodeKind::isOrganisation)
                        .map(NodeKind::code));
    }

    @Test
    void findsTermsByEnglishAndChineseWords() {
        TermList disciplines = Terms.standard().list("discipline");
        assertThat(disciplines.termOf("陶瓷")).contains("ceramics");
        assertThat(disciplines.termOf("Oil  Painter")).contains("oil_painting");
        assertThat(disciplines.termOf("oil-painting")).contains("oil_painting");
        assertThat(disciplines.termOf("troublemaker")).isEmpty();
        assertThat(Terms.standard().list("role").termOf("场记")).contains("script_supervisor");
        assertThat(Terms.standard().list("how").termOf("纸质")).contains("paper_form");
    }

    @Test
    void givesNoWordToTwoTerms() throws IOException {
        try (InputStream in = Terms.class.getResourceAsStream("/io/shicheng/schema/terms.yaml")) {
            Map<String, Map<String, List<Object>>> lists = new Yaml().load(in);
            lists.forEach((kind, terms) -> {
                Map<String, String> termOf = new HashMap<>();
                terms.keySet().forEach(term -> termOf.put(Headings.plain(term), term));
                terms.forEach((term, words) -> words.forEach(word -> {
                    String other = termOf.putIfAbsent(Headings.plain(String.valueOf(word)), term);
                    assertThat(other).as(kind + " " + word).isIn(null, term);
                }));
            });
        }
    }

    @Test
    void letsAnAdminAddTerms() throws IOException {
        Path file = folder.resolve(Terms.FILE);
        Files.writeString(file, "discipline:\n  kite_painting: [鸢画]\nchannel:\n  phone: [座机]\n");
        Terms terms = Terms.standard().with(file);
        assertThat(terms.list("discipline").termOf("鸢画")).contains("kite_painting");
        assertThat(terms.list("discipline").termOf("陶瓷")).contains("ceramics");
        assertThat(terms.list("channel").termOf("座机")).contains("phone");
    }

    @Test
    void refusesTermsThatAreNone() throws IOException {
        Path file = folder.resolve(Terms.FILE);
        for (String text : List.of(
                "channel:\n  pigeon: []\n",
                "opinion:\n  left: []\n",
                "discipline: [x]\n",
                "discipline:\n  Very Good Person!: []\n",
                "discipline:\n  a: " + "[" + "x".repeat(41) + "]\n",
                "- x\n",
                "a: [")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Terms.standard().with(file)).as(text).isInstanceOf(TermsException.class);
        }
    }

    private static void assertCodes(String list, Stream<String> codes) {
        TermList terms = Terms.standard().list(list);
        codes.forEach(code -> assertThat(terms.termOf(code)).as(list).contains(code));
    }
}
