package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of metrics in {@code docs/reference/operations.md} is what the service gives, each of them and no other. */
class MetricsIT extends SampleService {
    private static final Pattern GIVEN = Pattern.compile("(?m)^# TYPE (\\S+) ");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z0-9_*]+)` \\|");
    /** Begin when garbage is collected for the first time, at a moment of its own, the second by some collectors only. */
    private static final Set<String> SOMETIMES = Set.of("jvm_gc_pause_seconds", "jvm_gc_concurrent_phase_time_seconds");

    /** One for each filter, which are many. */
    private static final String MANY = "spring_security_";

    @Test
    void theTableListsWhatIsGiven() throws IOException {
        Http admin = client("admin");
        admin.get("/api/v1/warnings");
        System.gc();
        Set<String> given = GIVEN.matcher(admin.get("/actuator/prometheus").body())
                .results()
                .map(each -> each.group(1).replaceFirst("_max$", "").replaceFirst(MANY + ".*", MANY + "*"))
                .collect(Collectors.toCollection(TreeSet::new));
        String page = Files.readString(Path.of("docs/reference/operations.md"));
        Set<String> listed = LISTED.matcher(page)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        given.addAll(SOMETIMES);
        assertThat(given).containsExactlyElementsOf(listed);
    }
}
