package io.shicheng.benchmark;

import io.shicheng.analysis.MeasureParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    static MeasureParameters parameters(String options, int threads) {
        MeasureParameters parameters = MeasureParameters.defaults().withThreads(threads);
        String[] words = options.isBlank() ? new String[0] : options.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            parameters = with(parameters, words[i], words[i + 1]);
        }
        return parameters;
    }

    private static MeasureParameters with(MeasureParameters parameters, String option, String value) {
        return switch (option) {
            case "--epsilon" -> parameters.withGuarantee(Double.parseDouble(value), parameters.delta());
            case "--delta" -> parameters.withGuarantee(parameters.epsilon(), Double.parseDouble(value));
            case "--top" -> parameters.withTop(Integer.parseInt(value));
            case "--hops" -> parameters.withHops(Integer.parseInt(value));
            case "--contacts" -> parameters.withContacts(Integer.parseInt(value));
            case "--tolerance" -> parameters.withTolerance(Double.parseDouble(value));
            case "--seed" -> parameters.withSeed(Long.parseLong(value));
            default -> throw new IllegalArgumentException("The option (" + option + ") is not known to benchmarks.");
        };
    }
}
