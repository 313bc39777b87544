package io.shicheng.backup.make;

import io.shicheng.consent.key.KeyCopies.OpenKeys;
import io.shicheng.graph.HoldsPeople;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** By what a store is told from others, and what its backups are sealed for. */
@HoldsPeople
public final class StoreName {
    /** What the key of a manifest's seal is derived for. */
    public static final String SEAL = "manifests of backups";

    /** What the name is derived for. */
    public static final String NAME = "name of the store";

    private static final int BYTES = 8;

    private StoreName() {}

    static String of(OpenKeys keys) {
        return text(keys.derive(NAME));
    }

    /** @param derived for {@link #NAME} */
    public static String text(byte[] derived) {
        return HexFormat.of().formatHex(Arrays.copyOf(derived, BYTES));
    }

    /** The folder of keys beside the backups of a store. */
    public static String folderOfKeys(String store) {
        return "shicheng-keys-" + store;
    }

    static String program() {
        return Objects.requireNonNullElse(StoreName.class.getPackage().getImplementationVersion(), "0");
    }
}
