package io.shicheng.disclosure.gate;

import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.answer.DisclosedNamespace;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Namespaces with how many people they hold, as a viewer may know it. */
final class NamespaceView {
    private NamespaceView() {}

    /** Those whom the viewer may know by name are counted one by one, the others in tens where that may be. */
    static List<DisclosedNamespace> disclose(Snapshot everybody, Classes classes, PersonPolicy policy) {
        Map<String, Integer> named = new HashMap<>();
        for (int v = 0; v < everybody.vertexCount(); v++) {
            String namespace = everybody.namespaceOf(v);
            if (namespace != null && policy.named(everybody.key(v))) {
                named.merge(namespace, 1, Integer::sum);
            }
        }
        return everybody.namespaces().stream()
                .map(namespace -> {
                    Headcount unnamed = Headcount.of(everybody, classes.within(everybody, namespace));
                    int people = named.getOrDefault(namespace, 0) + unnamed.all();
                    return new DisclosedNamespace(namespace, people == 0 ? null : people);
                })
                .toList();
    }
}
