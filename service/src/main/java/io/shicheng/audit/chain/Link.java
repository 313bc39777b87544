package io.shicheng.audit.chain;

import io.shicheng.audit.AuditReport;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** An entry as the next one knows it: its number and its seal. */
record Link(long number, byte[] seal) {
    /** Before the first entry. */
    static final Link NONE = new Link(0, new byte[Seal.BYTES]);

    boolean same(Link other) {
        return number == other.number && Arrays.equals(seal, other.seal);
    }

    /** Such as {@code 17:3f…}. */
    String text() {
        return number + ":" + HexFormat.of().formatHex(seal);
    }

    static Optional<Link> parse(String text) {
        if (!AuditReport.canBeHead(text)) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(new Link(
                Long.parseLong(text.substring(0, colon)), HexFormat.of().parseHex(text.substring(colon + 1))));
    }
}
