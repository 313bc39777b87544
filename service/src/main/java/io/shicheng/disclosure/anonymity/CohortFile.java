package io.shicheng.disclosure.anonymity;

import io.shicheng.consent.key.SealedFiles;
import io.shicheng.disclosure.anonymity.Cohort.Stage;
import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The cohorts of the store in a sealed file: a line each, the stage, the cluster's key or {@code -}, then the keys of
 * people. Of whom nothing is stored any more it holds nothing, once the cohort is closed.
 */
final class CohortFile {
    private static final String KIND = "cohorts";
    private static final String NAME = "all";
    private static final String NO_CLUSTER = "-";

    private final SealedFiles files;

    CohortFile(SealedFiles files) {
        this.files = files;
    }

    /** Made anew in silence they would tell who left, so a file that is lost stops the caller. */
    List<Cohort> read() {
        return files.readWritten(KIND, NAME)
                .map(content -> parse(new String(content, StandardCharsets.UTF_8)))
                .orElse(List.of());
    }

    private static List<Cohort> parse(String text) {
        List<Cohort> cohorts = new ArrayList<>();
        text.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split(" "));
            String cluster = words.get(1);
            cohorts.add(new Cohort(
                    cluster.equals(NO_CLUSTER) ? null : new NodeKey(cluster),
                    words.subList(2, words.size()).stream().map(NodeKey::new).toList(),
                    Stage.valueOf(words.getFirst().toUpperCase(Locale.ROOT))));
        });
        return cohorts;
    }

    void write(List<Cohort> cohorts) {
        StringBuilder text = new StringBuilder();
        for (Cohort each : cohorts) {
            NodeKey cluster = each.cluster();
            text.append(each.stage().name().toLowerCase(Locale.ROOT)).append(' ');
            text.append(cluster == null ? NO_CLUSTER : cluster.value());
            each.members().forEach(member -> text.append(' ').append(member.value()));
            text.append('\n');
        }
        files.write(KIND, NAME, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
