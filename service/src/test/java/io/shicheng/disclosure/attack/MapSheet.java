package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeLabel;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a viewer can get of one map: its head and bytes, what its nodes are called, and what is asked of rows. */
final class MapSheet {
    /** Cards and paths of so many rows: they hold nothing that the bytes and labels do not. */
    private static final int ROWS = 3;

    /** Ids of people whom the stores under attack may hold, whoever sees them, and of nobody. */
    private static final List<String> IDS = IntStream.range(0, GivenMaps.MOST_ROWS / 2)
            .mapToObj(String::valueOf)
            .flatMap(number -> Stream.of("p" + number, "p" + "0".repeat(Math.max(0, 3 - number.length())) + number))
            .toList();

    /** Ids of organisations and works that they may hold. */
    private static final List<String> THINGS = Stream.of("studio:", "platform:", "group:", "work:")
            .flatMap(kind -> Stream.of("s", "g", "w", "o")
                    .flatMap(name -> Stream.concat(
                            Stream.of(kind + name), IntStream.range(0, 10).mapToObj(number -> kind + name + number))))
            .toList();

    private MapSheet() {}

    static List<Object> of(HeldStore.Service service, Viewer viewer, MapQuestion question) {
        DisclosedMap map = service.gate().map(viewer, question, RunControl.NONE);
        GivenMaps maps = service.maps();
        List<Object> sheet = new ArrayList<>();
        sheet.add(map);
        sheet.add(HexFormat.of().formatHex(maps.data(viewer, map.id(), RunControl.NONE)));
        List<Integer> rows = IntStream.range(0, Math.min(map.nodes(), GivenMaps.MOST_ROWS))
                .boxed()
                .toList();
        List<NodeLabel> labelled = maps.labels(viewer, map.id(), rows, RunControl.NONE);
        sheet.add(labelled);
        sheet.add(maps.rows(viewer, map.id(), IDS, RunControl.NONE));
        sheet.add(maps.rows(viewer, map.id(), THINGS, RunControl.NONE));
        sheet.add(maps.picture(viewer, map.id(), rows, RunControl.NONE));
        sheet.add(maps.search(viewer, map.id(), new SearchQuestion("name", SearchQuestion.MOST), RunControl.NONE));
        for (int row : withRanks(labelled)) {
            sheet.add(maps.card(viewer, map.id(), row, RunControl.NONE));
        }
        for (int row = 0; row < Math.min(ROWS, map.nodes()); row++) {
            sheet.add(maps.card(viewer, map.id(), row, RunControl.NONE));
            sheet.add(maps.ego(viewer, map.id(), row, 2, RunControl.NONE));
            sheet.add(maps.lineage(viewer, map.id(), row, List.of(), RunControl.NONE));
            sheet.add(maps.paths(viewer, map.id(), row, map.nodes() - 1, RunControl.NONE));
        }
        return sheet;
    }

    /** The first rows of what has ranks of its own on its card: what is no person. */
    private static List<Integer> withRanks(List<NodeLabel> labelled) {
        return labelled.stream()
                .filter(label -> List.of("studio", "platform", "group").contains(label.kind()))
                .map(NodeLabel::row)
                .limit(ROWS)
                .toList();
    }
}
