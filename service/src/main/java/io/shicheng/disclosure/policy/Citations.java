package io.shicheng.disclosure.policy;

import io.shicheng.analysis.Measures;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Citations as maps, with who was looking: what is shown depends on it. */
public final class Citations {
    private Citations() {}

    public static SortedMap<String, String> of(Citation citation, Viewer viewer) {
        SortedMap<String, String> cited = new TreeMap<>(citation.parameters());
        cited.put("snapshot", citation.snapshotDigest());
        cited.put("measure", citation.measure());
        cited.put("seed", String.valueOf(citation.seed()));
        cited.put("kernel_version", citation.kernelVersion());
        cited.put("as", viewer.requester().text());
        return cited;
    }

    public static SortedMap<String, String> ofGraph(Snapshot snapshot, @Nullable String clusterId, Viewer viewer) {
        SortedMap<String, String> cited = new TreeMap<>();
        cited.put("snapshot", snapshot.digest());
        cited.put("kernel_version", Measures.KERNEL_VERSION);
        cited.put(
                "ties",
                EnumSet.copyOf(snapshot.spec().ties()).stream()
                        .map(TieKind::code)
                        .collect(Collectors.joining(",")));
        if (snapshot.spec().at() != null) {
            cited.put("at", String.valueOf(snapshot.spec().at()));
        }
        if (snapshot.spec().namespace() != null) {
            cited.put("namespace", snapshot.spec().namespace());
        }
        if (clusterId != null) {
            cited.put("cluster", clusterId);
        }
        cited.put("as", viewer.requester().text());
        return cited;
    }
}
