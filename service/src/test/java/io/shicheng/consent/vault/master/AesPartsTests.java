package io.shicheng.consent.vault.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesPartsTests {
    private static final int SEALED_PART = AesParts.PART_BYTES + Aes.MORE_BYTES;

    private final byte[] key = Aes.randomKey();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, AesParts.PART_BYTES - 1, AesParts.PART_BYTES, AesParts.PART_BYTES + 1, 100_000})
    void opensWhatItSealed(int length) {
        byte[] plain = bytes(length);
        assertThat(AesParts.open(key, AesParts.seal(key, plain, "ledger"), "ledger"))
                .contains(plain);
    }

    @Test
    void opensUnderNoOtherKeyAndContext() {
        byte[] sealed = AesParts.seal(key, bytes(40_000), "ledger");
        assertThat(AesParts.open(key, sealed, "cohorts")).isEmpty();
        assertThat(AesParts.open(Aes.randomKey(), sealed, "ledger")).isEmpty();
    }

    @Test
    void opensNothingOfWhatWasCutAtAnyPlace() {
        byte[] sealed = AesParts.seal(key, bytes(2 * AesParts.PART_BYTES + 5), "ledger");
        for (int length = 0; length < sealed.length; length += 97) {
            assertThat(AesParts.open(key, Arrays.copyOf(sealed, length), "ledger"))
                    .as("%s bytes of %s", length, sealed.length)
                    .isEmpty();
        }
        assertThat(AesParts.open(key, Arrays.copyOf(sealed, sealed.length + 1), "ledger"))
                .isEmpty();
    }

    @Test
    void opensNothingWhereAByteIsAnother() {
        byte[] sealed = AesParts.seal(key, bytes(2 * AesParts.PART_BYTES + 5), "ledger");
        for (int at = 0; at < sealed.length; at += at < 64 ? 1 : 499) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(AesParts.open(key, changed, "ledger")).as("byte %s", at).isEmpty();
        }
    }

    @Test
    void opensNothingWherePartsChangedPlacesOrOneIsLeftOut() {
        byte[] sealed = AesParts.seal(key, bytes(3 * AesParts.PART_BYTES), "ledger");
        byte[] changed = sealed.clone();
        System.arraycopy(sealed, 4, changed, 4 + SEALED_PART, SEALED_PART);
        System.arraycopy(sealed, 4 + SEALED_PART, changed, 4, SEALED_PART);
        assertThat(AesParts.open(key, changed, "ledger")).isEmpty();

        byte[] shorter = Arrays.copyOf(sealed, 4 + 2 * SEALED_PART);
        shorter[3] = 2;
        assertThat(AesParts.open(key, shorter, "ledger")).isEmpty();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
