package io.shicheng.consent.ledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.Particulars;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticularsInFileTests {
    private static final Cluster CAOXI = new Cluster(new NodeKey("k"), "caoxi", "曹溪", null, null, null);
    private static final DateRange AFTER = new DateRange(LocalDate.of(638, 1, 1), null);
    private static final DateRange BEFORE = new DateRange(null, LocalDate.of(-5, 12, 31));

    private static final List<Particulars> ALL = List.of(
            Particulars.NONE,
            new Particulars("a", AFTER, BEFORE, CAOXI, "chan"),
            new Particulars("a", null, null, null, "glaze"),
            new Particulars("chan", null, AFTER, CAOXI, null));

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        ParticularsInFile written = ParticularsInFile.of(ALL.stream()
                .map(each -> Ledger.Entry.of(true, false, null, each))
                .toList());
        written.write(out);
        for (Particulars each : ALL) {
            written.writeOne(out, each);
        }

        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        ParticularsInFile read = ParticularsInFile.read(in);
        for (Particulars each : ALL) {
            assertThat(read.readOne(in)).isEqualTo(each);
        }
        assertThat(in.read()).isEqualTo(-1);
    }
}
