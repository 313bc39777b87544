package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.shicheng.audit.AuditAction;
import io.shicheng.fixture.ProgramClasses;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.ValueCheck;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nobody is watched over time: no address, operation, command, answer, notice, entry or stored property is called like
 * a series of somebody, an alert or a subscription. What is called so and is none stands here, with what it is.
 */
@Tag("thorough")
class NobodyIsWatchedTests {
    private static final List<String> BEGINNINGS = List.of(
            "watch",
            "follow",
            "subscri",
            "alert",
            "notif",
            "track",
            "monitor",
            "timeline",
            "trend",
            "traject",
            "surveil",
            "event",
            "previous",
            "webhook",
            "movement",
            "evolution",
            "compar",
            "diff",
            "bookmark",
            "favourit",
            "reminder");
    private static final Set<String> WORDS = Set.of(
            "history", "histories", "series", "course", "courses", "delta", "moved", "rose", "fell", "feed", "push");

    private static final Map<String, String> ALLOWED = Map.of(
            "/api/v1/imports/{id}/events", "how far one import of the caller's is",
            "followImport", "how far one import of the caller's is",
            "--delta", "a probability of being wrong, for measures of a file",
            "`shicheng course`", "ranks over a weight; over years in tables that somebody brings along alone",
            "/api/v1/rankings/{id}/compared", "one ranking beside nominations or networks at random, of the same time",
            "`shicheng compare`", "the same as a command",
            "compare", "the same as an operation");

    /** What is keyed by a number that is no year. */
    private static final Map<String, String> BY_NUMBER =
            Map.of("io.shicheng.disclosure.ContactLists$Choices.declined", "rows of one list, by their order on it");

    private static Stream<JavaClass> classes() {
        return ProgramClasses.below(
                "io.shicheng.inquiry",
                "io.shicheng.disclosure",
                "io.shicheng.web",
                "io.shicheng.exporter",
                "io.shicheng.consent");
    }

    private static List<String> records() {
        return recordClasses().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<Class<?>> recordClasses() {
        return classes()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<String> operations() {
        return classes()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(Operation.class).stream())
                .map(Operation::operationId)
                .toList();
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Where each name is from; each list is held to the program by a test of its own, or is read from it here. */
    private static Map<String, Collection<String>> names() throws IOException {
        Map<String, Collection<String>> names = new TreeMap<>();
        names.put("address", found("service/src/test/resources/io/shicheng/web/routes.txt", "^[A-Z]+\\s+(/\\S*)"));
        names.put("operation", operations());
        names.put(
                "parameter",
                found("service/src/main/resources/io/shicheng/web/description.json", "\"([A-Za-z_.]+)\":"));
        names.put("option", found("docs/reference/commands.md", "(--[a-z-]+)"));
        names.put("command", found("docs/reference/commands.md", "^#+ (.*)$"));
        names.put("part of an answer", records());
        names.put(
                "heading",
                found("service/src/main/resources/io/shicheng/exporter/Headings.properties", "^([A-Za-z.]+)="));
        names.put(
                "notice",
                Stream.concat(Arrays.stream(ValueCheck.values()), Arrays.stream(ImportCheck.values()))
                        .map(Check::code)
                        .toList());
        names.put("entry", Arrays.stream(AuditAction.values()).map(Enum::name).toList());
        names.put("property", found("service/src/test/resources/io/shicheng/store/closed-graph.txt", "^([A-Z].*)$"));
        return names;
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean watches(String name) {
        return words(name).stream()
                .anyMatch(word -> WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith));
    }

    @Test
    void nothingIsCalledLikeWatchingSomebody() throws IOException {
        Set<String> watching = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        names().forEach((where, all) -> {
            assertThat(all).as("every %s is read", where).hasSizeGreaterThan(5);
            for (String name : all) {
                if (watches(name) && !ALLOWED.containsKey(name)) {
                    watching.add(where + ": " + name);
                }
                seen.add(name);
            }
        });
        assertThat(watching)
                .as(
                        "docs/privacy.md 8: nobody is watched over time. What is called so and is none is to be allowed by name")
                .isEmpty();
        assertThat(seen).as("what is allowed is there").containsAll(ALLOWED.keySet());
    }

    @Test
    void theSearchFindsWhatItShould() {
        for (String name : List.of(
                "/api/v1/people/{id}/history",
                "watchPerson",
                "--follow",
                "rank_series",
                "notifyOnChange",
                "Person: key alerts",
                "previousRank",
                "subscriptions",
                "RANK_TREND")) {
            assertThat(watches(name)).as(name).isTrue();
        }
        for (String name :
                List.of("historical", "notice", "rankFrom", "/api/v1/snapshots", "description", "discourse")) {
            assertThat(watches(name)).as(name).isFalse();
        }
    }

    /** An answer by days or years would be a series, whatever it is called. */
    @Test
    void noAnswerIsKeyedByTime() {
        Set<String> byTime = new TreeSet<>();
        List<Class<?>> shown = recordClasses().stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
        for (Class<?> type : shown) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getGenericType() instanceof ParameterizedType generic && byTime(generic)) {
                    byTime.add(type.getName() + "." + component.getName());
                }
            }
        }
        assertThat(byTime).isEqualTo(BY_NUMBER.keySet());
        assertThat(shown).hasSizeGreaterThan(40);
    }

    private static boolean byTime(ParameterizedType type) {
        Type key = type.getActualTypeArguments()[0];
        boolean map = Map.class.isAssignableFrom((Class<?>) type.getRawType());
        return map && (key == Integer.class || key instanceof Class<?> of && Temporal.class.isAssignableFrom(of));
    }

    /** A question is of one year or of none, so that no single answer compares two. */
    @Test
    void aQuestionIsOfOneYear() {
        List<RecordComponent> years = recordClasses().stream()
                .filter(type -> type.getName().contains("Question"))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> words(component.getName()).stream()
                        .anyMatch(word -> Set.of("at", "year", "years", "day", "days", "between")
                                .contains(word)))
                .filter(component -> !component.getName().equals("halfLifeYears")) // how fast credits fade
                .toList();
        assertThat(years)
                .hasSizeGreaterThan(2)
                .allSatisfy(component -> assertThat(component.getType()).isEqualTo(Integer.class));
    }
}
