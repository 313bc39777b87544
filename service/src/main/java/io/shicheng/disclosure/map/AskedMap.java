package io.shicheng.disclosure.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.policy.AnswerTokens;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a map was asked for, as its id has it: in an order in which equal questions are equal bytes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AskedMap(
        String measure,
        @Nullable List<String> ties,
        @Nullable String cluster,
        @Nullable Integer at,
        @Nullable String namespace,
        @Nullable SortedMap<String, String> parameters,
        int limit) {
    static AskedMap of(MapQuestion question) {
        GraphQuestion of = question.of();
        return new AskedMap(
                question.measure(),
                AnswerTokens.codes(of.ties()),
                of.clusterId(),
                of.at(),
                of.namespace(),
                new TreeMap<>(of.parameters()),
                question.limit());
    }

    MapQuestion question() {
        GraphQuestion of = new GraphQuestion(AnswerTokens.kinds(ties), cluster, at)
                .in(namespace)
                .telling(parameters == null ? Map.of() : parameters);
        return new MapQuestion(of, measure, limit, null);
    }
}
