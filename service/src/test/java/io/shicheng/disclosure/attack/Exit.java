package io.shicheng.disclosure.attack;

import io.shicheng.graph.NodeKey;
import java.util.function.BiConsumer;

/** A right that a person uses, after which less of them is shown. */
enum Exit {
    OBJECTS(HeldStore::object),
    IS_ERASED(HeldStore::erase),
    WITHDRAWS(HeldStore::withdraw);

    private final BiConsumer<HeldStore, NodeKey> act;

    Exit(BiConsumer<HeldStore, NodeKey> act) {
        this.act = act;
    }

    void of(NodeKey person, HeldStore store) {
        act.accept(store, person);
    }
}
