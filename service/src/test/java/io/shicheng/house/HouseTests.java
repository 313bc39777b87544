package io.shicheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How large files, methods and packages are, and how far they are tangled. {@code -Dhouse.write=true} writes the
 * figures into a page; the bounds hold always.
 */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTests {
    private static final Path PAGE = Path.of("docs/measures-of-the-house.md");
    private static final int FILES_OF_A_PACKAGE = 14;
    /** Rooms that are still too large, and how many files they may have until they are taken apart; never more. */
    private static final Map<String, Integer> TOO_LARGE = Map.of();

    private SourceSizes interfaces;
    private SourceSizes program;

    @BeforeAll
    void measure() throws IOException {
        interfaces = SourceSizes.ofInterfaces(Path.of("service/src/main/java"));
        program = SourceSizes.of(Path.of("kernels/src/main/java"), Path.of("service/src/main/java"));
    }

    @Test
    void filesAndMethodsStayShort() {
        assertThat(SourceSizes.quantile(program.files(), 0.9)).isLessThanOrEqualTo(200);
        assertThat(SourceSizes.quantile(program.methodLengths(), 0.99)).isLessThanOrEqualTo(35);
        assertThat(program.files()).hasSizeGreaterThan(1_000);
    }

    /** Elsewhere names say it; what others use has to say units, ranges and failures. */
    @Test
    void whatOthersUseIsExplained() {
        assertThat(interfaces.commentsToCode()).isGreaterThanOrEqualTo(0.2);
    }

    @Test
    void packagesStayRooms() {
        assertThat(program.filesOfPackage)
                .allSatisfy((name, files) -> assertThat(files)
                        .as(name)
                        .isLessThanOrEqualTo(TOO_LARGE.getOrDefault(name, FILES_OF_A_PACKAGE)));
    }

    @Test
    void thePageIsMadeFromTheSources() throws IOException {
        if (Boolean.getBoolean("house.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| "))
                        .map(HouseTests::title))
                .isEqualTo(page().lines()
                        .filter(line -> line.startsWith("| "))
                        .map(HouseTests::title)
                        .toList());
    }

    private static String title(String row) {
        return row.split("\\|")[1].strip();
    }

    private String page() throws IOException {
        SourceSizes tests = SourceSizes.of(Path.of("kernels/src/test/java"), Path.of("service/src/test/java"));
        List<Set<String>> knots = new Uses().knotsOfClasses();
        int tangled = knots.stream().mapToInt(Set::size).sum();
        return """
                <!-- Made by HouseTests from the sources: -Dhouse.write=true. -->

                # Measures of the house

                Sizes in lines; the share below which 50, 90 and 99 of 100 lie, and the largest.

                | | program | tests |
                |---|---|---|
                | files | %d | %d |
                | file, 50 %% / 90 %% / largest | %s | %s |
                | method, 50 %% / 90 %% / 99 %% / largest | %s | %s |
                | methods of more than 35 lines | %s | %s |
                | lines of comments to lines of code | %.2f | %.2f |
                | the same of what one module uses of another | %.2f | – |
                | types with documentation / public methods with it | %s / %s | – |
                | files of a package, mean / largest | %s | – |
                | packages in a cycle | 0 | – |
                | classes in a cycle (largest knot) | %d of %d (%d) | – |
                | texts of ten signs or more that stand once more, to 10,000 lines of code | %.0f | – |

                The largest knots of classes:

                %s
                """.formatted(
                        program.files().size(),
                        tests.files().size(),
                        fileSizes(program),
                        fileSizes(tests),
                        methodSizes(program),
                        methodSizes(tests),
                        long35(program),
                        long35(tests),
                        program.commentsToCode(),
                        tests.commentsToCode(),
                        interfaces.commentsToCode(),
                        percent(program.documentedTypes()),
                        percent(program.documentedMethods()),
                        packageSizes(program),
                        tangled,
                        program.files().size(),
                        knots.isEmpty() ? 0 : knots.getFirst().size(),
                        program.repeatedLiterals(),
                        knots.stream()
                                .limit(6)
                                .map(HouseTests::knot)
                                .reduce("", String::concat)
                                .strip());
    }

    private static String knot(Set<String> classes) {
        return "* " + classes.size() + ": " + String.join(", ", classes) + "\n";
    }

    private static String fileSizes(SourceSizes sizes) {
        return quantiles(sizes.files(), 0.5, 0.9, 1);
    }

    private static String methodSizes(SourceSizes sizes) {
        return quantiles(sizes.methodLengths(), 0.5, 0.9, 0.99, 1);
    }

    private static String quantiles(List<Integer> lengths, double... shares) {
        StringBuilder all = new StringBuilder();
        for (double share : shares) {
            all.append(all.isEmpty() ? "" : " / ").append(SourceSizes.quantile(lengths, share));
        }
        return all.toString();
    }

    private static String long35(SourceSizes sizes) {
        long many = sizes.methodLengths().stream().filter(lines -> lines > 35).count();
        return String.format(
                Locale.ROOT, "%.1f %%", 100.0 * many / sizes.methodLengths().size());
    }

    private static String packageSizes(SourceSizes sizes) {
        return String.format(
                Locale.ROOT,
                "%.1f / %d",
                sizes.filesOfPackage.values().stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0),
                sizes.filesOfPackage.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
