package io.shicheng.inquiry.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a result is called in a citation: the same for whoever gets the same result, on any machine and in any language,
 * since it is made of what a citation says and of nothing else. {@code r-} and the first 80 bits of the SHA-256 of
 * {@link #canonical}, as 16 digits of Crockford's base 32 in small letters.
 */
public final class ResultId {
    private static final int BYTES = 10;
    /** Without i, l, o and u. */
    private static final byte[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".getBytes(StandardCharsets.US_ASCII);

    private ResultId() {}

    public static String of(Citation citation) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        byte[] digest = sha256.digest(canonical(citation).getBytes(StandardCharsets.UTF_8));
        Base32 digits = Base32.builder().setEncodeTable(DIGITS).get();
        return "r-" + digits.encodeAsString(Arrays.copyOf(digest, BYTES));
    }

    /**
     * Kernels, measure, parameters, seed and snapshot as JSON in the one form that RFC 8785
     * (doi:10.17487/RFC8785) has for it.
     */
    public static String canonical(Citation citation) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode parameters = json.createObjectNode();
        citation.parameters().forEach(parameters::put);
        ObjectNode all = json.createObjectNode();
        all.put("kernel", "shicheng-kernels " + citation.kernelVersion());
        all.put("measure", citation.measure());
        all.set("parameters", parameters);
        all.put("seed", citation.seed());
        all.put("snapshot", citation.snapshotDigest());
        try {
            return new JsonCanonicalizer(json.writeValueAsString(all)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
