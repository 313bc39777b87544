package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.fixture.ProgramClasses;
import io.shicheng.graph.NodeKey;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the gate answers, the test of exits asks it, or it is said why not. */
class GateMethodsTests {
    private static final Set<Viewer> VIEWERS =
            Set.of(new Viewer.Steward(), new Viewer.Subject(new NodeKey("somebody")));

    /** The packages that {@code DisclosureArchitectureTests} lets others use. */
    private static final Set<String> FOR_OTHERS = Stream.of("", ".answer", ".label", ".overview", ".reason", ".subject")
            .map(Disclosure.class.getPackageName()::concat)
            .collect(Collectors.toSet());

    /** All interfaces that others call, but for types of answers and of who looks. */
    private static List<Class<?>> gates() {
        return ProgramClasses.below(Disclosure.class.getPackageName())
                .filter(each -> FOR_OTHERS.contains(each.getPackageName()))
                .filter(each -> each.isInterface() && each.isTopLevelClass())
                .<Class<?>>map(JavaClass::reflect)
                .filter(each -> !each.isSealed() && !each.isSynthetic())
                .toList();
    }

    @Test
    void everyInterfaceOfTheGateIsAsked() {
        assertThat(gates())
                .contains(Disclosure.class)
                .allSatisfy(gate -> assertThat(GateMethods.known(gate))
                        .as(gate.getSimpleName() + ": say in GateMethods how to ask it, or why not")
                        .isTrue());
    }

    @Test
    void everyMethodOfThemIsAskedBySomebody() {
        Set<String> asked = new TreeSet<>();
        VIEWERS.forEach(viewer -> new EveryQuestion(1, 1)
                .of(viewer)
                .forEach(question -> asked.add(question.text().split(" ", 2)[0])));
        Set<String> all = gates().stream()
                .filter(gate -> !GateMethods.NOT_ASKED.containsKey(gate.getSimpleName()))
                .flatMap(gate -> Arrays.stream(gate.getMethods()))
                .map(GateMethods::text)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(GateMethods.NOT_ASKED.keySet());
        assertThat(asked).containsAll(all);
    }

    @Test
    void whatIsNotAskedIsThere() {
        Set<String> there = gates().stream()
                .flatMap(gate -> Stream.concat(
                        Stream.of(gate.getSimpleName()),
                        Arrays.stream(gate.getMethods()).map((Method method) -> GateMethods.text(method))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).containsAll(GateMethods.NOT_ASKED.keySet());
    }
}
