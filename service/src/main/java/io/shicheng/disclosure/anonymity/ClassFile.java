package io.shicheng.disclosure.anonymity;

import io.shicheng.consent.key.SealedFiles;
import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of one project in a sealed file: a line each, the cluster's key or {@code -}, then the keys of people. If
 * it is lost, other classes are made and everybody in them has another pseudonym: nothing can then be joined to what
 * was shown before.
 */
final class ClassFile {
    private static final String KIND = "classes";
    private static final String NO_CLUSTER = "-";

    private final SealedFiles files;
    private final String name;

    ClassFile(SealedFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    List<AnonymityClass> read() {
        return files.read(KIND, name)
                .map(content -> sound(parse(new String(content, StandardCharsets.UTF_8))))
                .orElse(List.of());
    }

    private static List<AnonymityClass> parse(String text) {
        List<AnonymityClass> classes = new ArrayList<>();
        text.lines().forEach(line -> {
            List<String> keys = Arrays.asList(line.split(" "));
            String cluster = keys.getFirst();
            classes.add(new AnonymityClass(
                    cluster.equals(NO_CLUSTER) ? null : new NodeKey(cluster),
                    keys.subList(1, keys.size()).stream().map(NodeKey::new).toList()));
        });
        return classes;
    }

    /** None at all if any is too small, or two have somebody in common: whatever wrote that was not {@link #write}. */
    private static List<AnonymityClass> sound(List<AnonymityClass> classes) {
        Set<NodeKey> seen = new HashSet<>();
        for (AnonymityClass each : classes) {
            if (each.size() < ClassRegister.K || !each.members().stream().allMatch(seen::add)) {
                return List.of();
            }
        }
        return classes;
    }

    void write(List<AnonymityClass> classes) {
        StringBuilder text = new StringBuilder();
        for (AnonymityClass each : classes) {
            NodeKey cluster = each.cluster();
            text.append(cluster == null ? NO_CLUSTER : cluster.value());
            each.members().forEach(member -> text.append(' ').append(member.value()));
            text.append('\n');
        }
        files.write(KIND, name, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
