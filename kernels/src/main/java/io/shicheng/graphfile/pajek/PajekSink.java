package io.shicheng.graphfile.pajek;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Takes what a Pajek file holds, in the order of the file. */
public interface PajekSink {
    /**
     * A vertex.
     *
     * @param number from 1
     * @param attributes by their names, unmodifiable
     * @param line where it is declared, from 1
     */
    void vertex(int number, SequencedMap<String, String> attributes, long line);

    /** An edge between two vertices by their numbers, with direction if it is an arc. */
    void edge(int from, int to, boolean directed, SequencedMap<String, String> attributes, long line);

    /** A part of a project that is no network, such as {@code *Partition}. */
    void leftOut(String heading, long line);

    /** What to throw because of something that is wrong with the file. */
    RuntimeException problem(String code, long line, @Nullable String value);
}
