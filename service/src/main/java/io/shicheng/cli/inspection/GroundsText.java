package io.shicheng.cli.inspection;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.importer.NameGrounds;
import java.io.PrintStream;

/** How many names an import keeps and on which ground, and whose consent is missing: what is told first. */
public final class GroundsText {
    private GroundsText() {}

    public static void print(NameGrounds names, Messages messages, PrintStream out) {
        out.println(messages.text(
                "guess.names",
                messages.number(names.kept()),
                messages.number(names.named()),
                messages.number(names.historical()),
                messages.number(names.consenting())));
        if (!names.missing().isEmpty()) {
            out.println(messages.text(
                    "guess.missing", messages.number(names.missing().size())));
        }
        out.println();
    }
}
