package io.shicheng.benchmark;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is timed: a line of {@code benchmarks/cases.csv}.
 *
 * @param options as on the command line, such as {@code --epsilon 0.01}
 */
record Case(String name, String measure, String options, List<String> graphs) {
    static List<Case> all(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            cases.add(new Case(cells[0], cells[1], cells[2], List.of(cells[3].split(" "))));
        }
        return cases;
    }

    /** Options as parameters; an unknown one is refused, so that nothing is timed that was not asked for. */
    static Settings parameters(String options, int threads) {
        Settings parameters = Settings.usual().withThreads(threads);
        String[] words = options.isBlank() ? new String[0] : options.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            parameters = with(parameters, words[i], words[i + 1]);
        }
        return parameters;
    }

    private static Settings with(Settings parameters, String option, String value) {
        return option.equals("--seed")
                ? parameters.withSeed(Long.parseLong(value))
                : parameters.with(Measures.read(Map.of(option.replaceFirst("^--", ""), value)));
    }
}
