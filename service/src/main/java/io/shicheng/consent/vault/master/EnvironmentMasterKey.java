package io.shicheng.consent.vault.master;

import io.shicheng.consent.key.VaultException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The master key as 64 hexadecimal digits in an environment variable, which the operator changes. */
public final class EnvironmentMasterKey implements MasterKeySource {
    public static final String VARIABLE = "SHICHENG_MASTER_KEY";
    public static final String NEXT_VARIABLE = "SHICHENG_MASTER_KEY_NEXT";

    private final String present;
    private final @Nullable String next;

    /**
     * @param present what the variable holds
     * @param next what the one of the next key holds, or null
     */
    public EnvironmentMasterKey(String present, @Nullable String next) {
        this.present = present;
        this.next = next;
    }

    @Override
    public List<Secret> read() {
        List<Secret> keys = new ArrayList<>(2);
        keys.add(Secret.parse(present, VARIABLE));
        if (next != null) {
            keys.add(Secret.parse(next, NEXT_VARIABLE));
        }
        return keys;
    }

    @Override
    public Secret create() {
        return Secret.parse(present, VARIABLE);
    }

    @Override
    public Secret prepareNext() {
        if (next == null) {
            throw new VaultException("environment.next", null, VARIABLE, NEXT_VARIABLE);
        }
        Secret key = Secret.parse(next, NEXT_VARIABLE);
        if (key.same(Secret.parse(present, VARIABLE))) {
            throw new VaultException("environment.same", null, VARIABLE, NEXT_VARIABLE);
        }
        return key;
    }

    @Override
    public void settle(Secret key) {
        // both variables are the operator's
    }

    @Override
    public String place() {
        return "the environment variable " + VARIABLE;
    }
}
