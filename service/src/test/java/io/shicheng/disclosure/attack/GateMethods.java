package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every method by which somebody is answered, read from the interfaces of the gate; and why a few are not asked. */
final class GateMethods {
    private static final Map<Class<?>, Function<HeldStore.Service, Object>> ASKED = Map.of(
            Disclosure.class, HeldStore.Service::gate,
            SubjectPage.class, HeldStore.Service::own,
            HoldingsDisclosure.class, HeldStore.Service::holdings,
            ContactLists.class, HeldStore.Service::lists);

    /**
     * By interface, or interface and method. Stewards enter what people use their rights by, and look up whom a file
     * names.
     */
    static final Map<String, String> NOT_ASKED = Map.ofEntries(
            Map.entry(
                    "ConsentRecords", "of one person whom a steward looks up, and what waits for a steward to confirm"),
            Map.entry("ErasureDisclosure", "what ends, and when, to the steward who has it erased"),
            Map.entry("SubjectPage.contested", "what people contest, to the steward who settles it"),
            Map.entry("SubjectPage.uses", "entries of the audit log in which a person stands, to that person"),
            Map.entry("ContactLists.make", "lists are made before somebody leaves, by HeldStore.keepLists"),
            Map.entry("ContactLists.read", "of lists that were made before, as KEPT"),
            Map.entry("ContactLists.export", "the same"),
            Map.entry("ContactLists.confirm", "changes a list"),
            Map.entry("ContactLists.change", "the same, by HeldStore.keepLists"),
            Map.entry("ContactLists.rename", "the same"),
            Map.entry("ContactLists.delete", "the same"),
            Map.entry("ContactLists.all", "of lists that were made before, as KEPT: their ids are made by chance"),
            Map.entry("GivenMaps", "all of it of each map that is asked for, by MapSheet"),
            Map.entry("GivenAnswers", "answers that were given before somebody left, in ResultsAfterExitTests"),
            Map.entry("AnswerState", "is told to nobody"));

    private GateMethods() {}

    /** Those that this viewer can call, in the order of their names. */
    static List<Method> of(Viewer viewer) {
        return ASKED.keySet().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(gate -> Arrays.stream(gate.getMethods()).sorted(Comparator.comparing(Method::getName)))
                .filter(method -> !NOT_ASKED.containsKey(text(method)) && callable(method, viewer))
                .toList();
    }

    private static boolean callable(Method method, Viewer viewer) {
        return Arrays.stream(method.getParameterTypes())
                .filter(Viewer.class::isAssignableFrom)
                .allMatch(type -> type.isInstance(viewer));
    }

    static boolean known(Class<?> gate) {
        return ASKED.containsKey(gate) || NOT_ASKED.containsKey(gate.getSimpleName());
    }

    /** Such as {@code SubjectPage.show}. */
    static String text(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** What a service answers. */
    static Object answer(Method method, HeldStore.Service service, @Nullable Object... arguments) {
        Function<HeldStore.Service, Object> gate = ASKED.get(method.getDeclaringClass());
        if (gate == null) {
            throw new AssertionError(text(method));
        }
        try {
            return method.invoke(gate.apply(service), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new AssertionError(text(method), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
