package io.shicheng.importer.run;

import io.shicheng.consent.key.Vault;
import io.shicheng.importer.source.made.KnownPeople;
import io.shicheng.store.GraphStore;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Historical people of one namespace who are in the store: of others no name is held without a consent. */
final class KnownNames implements KnownPeople {
    private final GraphStore store;
    private final Vault vault;
    private final String namespace;

    KnownNames(GraphStore store, Vault vault, String namespace) {
        this.store = store;
        this.vault = vault;
        this.namespace = namespace;
    }

    @Override
    public void read(BiConsumer<String, String> idAndName) {
        store.readPeople(person -> {
            if (person.historical() && namespace.equals(Objects.requireNonNullElse(person.namespace(), ""))) {
                vault.identityOf(person).ifPresent(known -> {
                    if (known.name() != null) {
                        idAndName.accept(known.sourceId(), known.name());
                    }
                });
            }
        });
    }
}
