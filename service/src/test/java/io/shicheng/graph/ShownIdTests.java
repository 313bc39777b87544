package io.shicheng.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownIdTests {
    private static final List<NodeKind> KINDS =
            List.of(NodeKind.PERSON, NodeKind.STUDIO, NodeKind.PLATFORM, NodeKind.GROUP, NodeKind.WORK);

    @ParameterizedTest
    @CsvSource({
        "PERSON, '', 100, 100",
        "PERSON, florence, 100, florence:100",
        "PERSON, '', wd:Q1, :wd:Q1",
        "PERSON, florence, wd:Q1, florence:wd:Q1",
        "PERSON, work, 7, person:work:7",
        "PERSON, people, 7, person:people:7",
        "STUDIO, '', 12, studio:12",
        "STUDIO, florence, 12, studio:florence:12",
        "WORK, '', wd:Q1, work::wd:Q1",
        "WORK, studio, 12, work:studio:12"
    })
    void isTheSourcesOwnIdWithNamespaceAndKindBeforeIt(NodeKind kind, String namespace, String sourceId, String text) {
        ShownId id = new ShownId(kind, namespace, sourceId);
        assertThat(id.text()).isEqualTo(text);
        assertThat(ShownId.readings(text).getFirst()).isEqualTo(id);
    }

    @Test
    void noTwoNodesShareAText() {
        List<String> words = List.of("", "1", "person", "studio", "work", "people", "a");
        List<String> ids = new ArrayList<>(words);
        words.forEach(one -> words.forEach(other -> ids.add(one + ":" + other)));
        Set<String> texts = new HashSet<>();
        int nodes = 0;
        for (NodeKind kind : KINDS) {
            for (String namespace : words) {
                for (String id : ids) {
                    if (!id.isEmpty()) {
                        ShownId shown = new ShownId(kind, namespace, id);
                        nodes++;
                        assertThat(texts.add(shown.text())).as(shown.toString()).isTrue();
                        assertThat(ShownId.readings(shown.text()).getFirst()).isEqualTo(shown);
                    }
                }
            }
        }
        assertThat(texts).hasSize(nodes);
        assertThat(texts).noneMatch(text -> text.startsWith("people:"));
    }

    @Test
    void readsAnIdWithAColonAsItStandsInTheFileWhenNobodyIsInSuchANamespace() {
        assertThat(ShownId.readings("wd:Q1"))
                .containsExactly(ShownId.ofPerson("wd", "Q1"), ShownId.ofPerson("", "wd:Q1"));
        assertThat(ShownId.readings("100")).containsExactly(ShownId.ofPerson("", "100"));
    }
}
