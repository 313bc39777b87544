package io.shicheng.consent.ledger.memory;

import io.shicheng.consent.Particulars;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Particulars in the file of a ledger: words and clusters once, in a table before the people, who name them by number.
 */
final class ParticularsInFile {
    private static final int NONE = -1;
    private static final long NO_DAY = Long.MAX_VALUE;

    private final List<Cluster> clusters = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    private ParticularsInFile() {}

    /** The table of what these people need. */
    static ParticularsInFile of(Collection<Ledger.Entry> people) {
        ParticularsInFile table = new ParticularsInFile();
        for (Ledger.Entry each : people) {
            Particulars particulars = each.particulars();
            number(particulars.namespace(), table.words, table.numbers);
            number(particulars.discipline(), table.words, table.numbers);
            number(particulars.cluster(), table.clusters, table.numbers);
        }
        return table;
    }

    private static <T> void number(@Nullable T value, List<T> values, Map<Object, Integer> numbers) {
        if (value != null && numbers.putIfAbsent(value, values.size()) == null) {
            values.add(value);
        }
    }

    static ParticularsInFile read(DataInputStream in) throws IOException {
        ParticularsInFile table = new ParticularsInFile();
        for (int left = in.readInt(); left > 0; left--) {
            table.words.add(in.readUTF());
        }
        for (int left = in.readInt(); left > 0; left--) {
            table.clusters.add(new Cluster(
                    new NodeKey(in.readUTF()),
                    in.readUTF(),
                    in.readBoolean() ? in.readUTF() : null,
                    in.readBoolean() ? in.readUTF() : null,
                    null,
                    null));
        }
        return table;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
        out.writeInt(clusters.size());
        for (Cluster cluster : clusters) {
            out.writeUTF(cluster.key().value());
            out.writeUTF(cluster.sourceId());
            writeText(out, cluster.nameZh());
            writeText(out, cluster.nameEn());
        }
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    void writeOne(DataOutputStream out, Particulars particulars) throws IOException {
        out.writeInt(numberOf(particulars.namespace()));
        out.writeInt(numberOf(particulars.discipline()));
        out.writeInt(numberOf(particulars.cluster()));
        writeRange(out, particulars.born());
        writeRange(out, particulars.died());
        out.writeLong(day(particulars.corrected()));
    }

    private int numberOf(@Nullable Object value) {
        Integer number = value == null ? null : numbers.get(value);
        return number == null ? NONE : number;
    }

    Particulars readOne(DataInputStream in) throws IOException {
        String namespace = at(in.readInt(), words);
        String discipline = at(in.readInt(), words);
        Cluster cluster = at(in.readInt(), clusters);
        return new Particulars(namespace, readRange(in), readRange(in), cluster, discipline, day(in.readLong()));
    }

    private static <T> @Nullable T at(int number, List<T> values) {
        return number == NONE ? null : values.get(number);
    }

    private static void writeRange(DataOutputStream out, @Nullable DateRange range) throws IOException {
        out.writeLong(day(range == null ? null : range.earliest()));
        out.writeLong(day(range == null ? null : range.latest()));
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? NO_DAY : day.toEpochDay();
    }

    private static @Nullable DateRange readRange(DataInputStream in) throws IOException {
        LocalDate earliest = day(in.readLong());
        LocalDate latest = day(in.readLong());
        return earliest == null && latest == null ? null : new DateRange(earliest, latest);
    }

    private static @Nullable LocalDate day(long epochDay) {
        return epochDay == NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }
}
