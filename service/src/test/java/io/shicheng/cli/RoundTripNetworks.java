package io.shicheng.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.fixture.Network;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Networks of historical people with ties of many kinds. */
final class RoundTripNetworks {
    private static final Map<String, TieKind> FLORENTINE = Map.of(
            "teacherOf", TieKind.MASTER_OF,
            "masterOf", TieKind.MASTER_OF,
            "partnerOf", TieKind.PARTNER_OF,
            "workedWith", TieKind.WORKED_WITH,
            "friendOf", TieKind.WORKED_WITH);

    private RoundTripNetworks() {}

    /**
     * Twelve people: directed ties that give standing to either end, ties without a direction, several of the same and
     * of different kinds between the same two, both ways too, studios and works that they share, and somebody without
     * any tie.
     */
    static RoundTrip small(Path folder) {
        Network network = new Network();
        List<String> people = new ArrayList<>();
        for (char id = 'a'; id <= 'l'; id++) {
            people.add(String.valueOf(id));
            network.historical(String.valueOf(id), null);
        }
        network.studio("s", "Studio")
                .studio("t", "Workshop")
                .work("w", "Scroll")
                .work("x", "Alone");
        network.tie("a", TieKind.MASTER_OF, "b").tie("a", TieKind.MASTER_OF, "b", "another source");
        network.tie("a", TieKind.WORKED_WITH, "b").tie("b", TieKind.MASTER_OF, "c");
        network.tie("c", TieKind.WORKED_WITH, "d").tie("e", TieKind.LEADS, "d");
        network.tie("e", TieKind.NOMINATES, "f").tie("f", TieKind.NOMINATES, "e");
        network.tie("g", TieKind.PARTNER_OF, "f").tie("f", TieKind.MASTER_OF, "h");
        network.tie("h", TieKind.NOMINATES, "f").tie("h", TieKind.LEADS, "i");
        network.tie("i", TieKind.WORKED_WITH, "j").tie("j", TieKind.MASTER_OF, "a");
        network.tie("a", TieKind.MEMBER_OF, "s").tie("f", TieKind.FOUNDED, "s").tie("f", TieKind.MEMBER_OF, "s");
        network.tie("k", TieKind.MEMBER_OF, "t").tie("j", TieKind.CONVENES, "t").tie("g", TieKind.MEMBER_OF, "t");
        network.tie("b", TieKind.CREDITED_ON, "w").tie("g", TieKind.CREDITED_ON, "w");
        network.tie("d", TieKind.CREDITED_ON, "x");
        return new RoundTrip(network, people, folder);
    }

    static RoundTrip florentinePainters(Path folder) throws IOException {
        Path data = there("florentine_painters_1400_1450");
        Network network = new Network();
        List<String> people = people(network, data);
        io.shicheng.fixture.SharedData.rows(data.resolve("edges.csv")).forEach(row -> {
            TieKind kind = FLORENTINE.get(row.getField("type"));
            if (kind != null && !row.getField("source").equals(row.getField("target"))) {
                network.tie(row.getField("source"), kind, row.getField("target"), row.getField("stated_in"));
            }
        });
        return new RoundTrip(network, people, folder);
    }

    static RoundTrip chineseLineages(Path folder) throws IOException {
        Path data = there("chinese_lineages");
        Network network = new Network();
        List<String> people = people(network, data);
        io.shicheng.fixture.SharedData.rows(data.resolve("edges.csv")).forEach(row -> {
            if (!row.getField("source").equals(row.getField("target"))) {
                TieKind kind = row.getField("type").equals("TEACHER_OF") ? TieKind.MASTER_OF : TieKind.WORKED_WITH;
                String source = row.getField("source_ref") + " [" + row.getField("id") + "]";
                network.tie(row.getField("source"), kind, row.getField("target"), source);
            }
        });
        return new RoundTrip(network, people, folder);
    }

    private static List<String> people(Network network, Path data) throws IOException {
        List<String> people = new ArrayList<>();
        io.shicheng.fixture.SharedData.rows(data.resolve("nodes.csv")).forEach(row -> {
            people.add(row.getField("id"));
            network.historical(row.getField("id"), null);
        });
        return people;
    }

    private static Path there(String name) {
        Path data = io.shicheng.fixture.SharedData.folder(name);
        assumeTrue(Files.exists(data), "The folder " + data + " is not there.");
        return data;
    }
}
