package io.shicheng.cli.scenario;

import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What a measure is told of vertices, once one is left out and those behind it have moved up. */
final class SettingsWithout {
    private SettingsWithout() {}

    /** @throws ScenarioRefusedException if the one that is left out is the only one that a parameter names */
    static Settings of(Settings settings, int gone) {
        if (gone == Scenario.NOBODY) {
            return settings;
        }
        Settings left = settings;
        for (Parameter<List<Integer>> named : List.of(Parameters.RESTART, Parameters.FOUNDER)) {
            List<Integer> vertices = settings.get(named);
            List<Integer> others = vertices.stream()
                    .filter(v -> v != gone)
                    .map(v -> v > gone ? v - 1 : v)
                    .toList();
            if (!vertices.isEmpty() && others.isEmpty()) {
                throw ScenarioRefusedException.needed("--" + named.name());
            }
            left = vertices.isEmpty() ? left : left.with(named, others);
        }
        for (Parameter<List<Integer>> each : List.of(Parameters.GROUPS, Parameters.BORN, Parameters.DIED)) {
            List<Integer> byVertex = new ArrayList<>(settings.get(each));
            if (!byVertex.isEmpty()) {
                byVertex.remove(gone);
                left = left.with(each, List.copyOf(byVertex));
            }
        }
        return left;
    }
}
