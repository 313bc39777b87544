package io.shicheng.cli.measure;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.cli.terminal.Messages;
import java.io.PrintWriter;

/** The catalogue of measures, a line each: code, definition, cost, and whether directions are needed. */
public final class MeasureList {
    private MeasureList() {}

    public static void print(Messages messages, PrintWriter to) {
        int width = 0;
        for (Measure measure : Measures.all()) {
            width = Math.max(width, measure.code().length());
        }
        for (Measure measure : Measures.all()) {
            String need = measure.sense() == Measure.Sense.LINEAGE ? "; --directed" : "";
            to.println(measure.code() + " ".repeat(width - measure.code().length()) + "  "
                    + measure.definition(messages.locale()) + "  [" + measure.cost() + need + "]");
        }
        to.flush();
    }
}
