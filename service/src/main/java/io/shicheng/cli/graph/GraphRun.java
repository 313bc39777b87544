package io.shicheng.cli.graph;

import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.List;

/** What is done with a graph file, from reading it to writing what came of it. */
public interface GraphRun {
    /**
     * @return the summary, one line of JSON
     * @throws io.shicheng.graphfile.GraphFileException if the file cannot be read
     * @throws io.shicheng.analysis.measure.UnmeasurableException if what is asked for cannot be had of this graph
     * @throws io.shicheng.message.RefusedException if a vertex that is asked for is not in the file
     * @throws IOException if what came of it cannot be written
     */
    String run(RunControl control) throws IOException;

    /** What the reader decided about the file, as far as it was read. */
    List<GraphNotice> notices();
}
