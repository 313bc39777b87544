package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is on the class path is written down, may be, and is not known to be broken; {@code security/dependencies.sh}
 * lists it.
 */
class DependenciesTests {
    /** Each goes with GPL-3.0-or-later, under which the program is. */
    private static final Set<String> LICENCES = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "GPL-2.0 with the Classpath Exception",
            "GPL-3.0",
            "LGPL-2.1",
            "MIT",
            "MPL-2.0");

    private static final Pattern RESOLVED =
            Pattern.compile("^\\s+([^:\\s]+):([^:]+):jar:(?:([^:]+):)?([^:]+):(?:compile|runtime)\\b");
    private static final Pattern LISTED = Pattern.compile("^\\| `([^`]+)` \\| (\\S+) \\| ([^|]+) \\| (\\S+) \\|$");

    private record Artifact(String version, String licence) {}

    private static Map<String, Artifact> listed() throws IOException {
        Map<String, Artifact> artifacts = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/dependencies.md"))) {
            Matcher row = LISTED.matcher(line);
            if (row.find()) {
                artifacts.put(row.group(1), new Artifact(row.group(2), row.group(3)));
            }
        }
        return artifacts;
    }

    @Test
    void theListIsWhatIsOnTheClassPath() throws IOException {
        Map<String, String> resolved = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("service/target/class-path.txt"))) {
            Matcher artifact = RESOLVED.matcher(line.replaceAll("\u001b\\[[0-9;]*m", ""));
            if (artifact.find()) {
                String classifier = artifact.group(3) == null ? "" : ":" + artifact.group(3);
                resolved.put(artifact.group(1) + ":" + artifact.group(2) + classifier, artifact.group(4));
            }
        }
        Map<String, String> versions = new TreeMap<>();
        listed().forEach((name, artifact) -> versions.put(name, artifact.version()));
        assertThat(versions)
                .as("Run security/dependencies.sh, and look at what is new in it.")
                .isEqualTo(resolved);
        assertThat(resolved).hasSizeGreaterThan(100);
    }

    /** Where an artifact may be had under one licence or another, one that fits is enough. */
    @Test
    void everyLicenceGoesWithOurs() throws IOException {
        listed().forEach((name, artifact) ->
                assertThat(List.of(artifact.licence().split(" or "))).as(name).containsAnyElementsOf(LICENCES));
    }

    @Test
    void nothingIsUnfinished() throws IOException {
        listed().forEach((name, artifact) ->
                assertThat(artifact.version()).as(name).doesNotContain("SNAPSHOT", "-M", "-RC", "alpha", "beta"));
    }

    @Test
    void nothingIsOlderThanTheMendingOfAGraveFlaw() throws IOException {
        List<String> flawed = new ArrayList<>();
        Map<String, Artifact> listed = listed();
        int advisories = 0;
        for (String line : Files.readAllLines(Path.of("security/advisories.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] advisory = line.split(" \\| ");
            assertThat(advisory).as(line).hasSize(3);
            advisories++;
            listed.forEach((name, artifact) -> {
                if (concerns(advisory[0], name) && older(artifact.version(), advisory[1])) {
                    flawed.add(name + " " + artifact.version() + ": " + line);
                }
            });
        }
        assertThat(flawed).isEmpty();
        assertThat(advisories).isGreaterThan(30);
        assertThat(older("11.0.2", "11.0.12")).isTrue();
        assertThat(older("4.2.17.Final", "4.2.8.Final")).isFalse();
        assertThat(concerns("io.netty", "io.netty.incubator:x")).isFalse();
    }

    /** A group names all of it, a group with an artifact only those that begin so. */
    private static boolean concerns(String advised, String name) {
        return advised.contains(":") ? name.startsWith(advised) : name.startsWith(advised + ":");
    }

    /** Number by number; what follows the numbers says nothing about age. */
    private static boolean older(String version, String mended) {
        List<Integer> ours = numbers(version);
        List<Integer> theirs = numbers(mended);
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            int difference = (i < ours.size() ? ours.get(i) : 0) - (i < theirs.size() ? theirs.get(i) : 0);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static List<Integer> numbers(String version) {
        return Pattern.compile("\\d+")
                .matcher(version)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }
}
