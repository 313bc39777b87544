package io.shicheng.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Times with all that is needed to read them: commit, JDK, machine. The script that starts the run says which. */
final class Report {
    private Report() {}

    static String json(List<Timing> timings) {
        Map<String, Object> report = new TreeMap<>();
        report.put("date", LocalDate.now().toString());
        report.put("commit", System.getProperty("benchmark.commit", "unknown"));
        report.put("machine", System.getProperty("benchmark.machine", "unknown"));
        report.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("timings", timings);
        report.put("medians", medians(timings));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static Map<String, Double> medians(List<Timing> timings) {
        Map<String, Double> medians = new TreeMap<>();
        for (Timing timing : timings) {
            medians.put(timing.timed() + " on " + timing.graph() + ", " + timing.mode(), timing.median());
        }
        return medians;
    }
}
