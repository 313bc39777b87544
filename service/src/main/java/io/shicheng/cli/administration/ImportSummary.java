package io.shicheng.cli.administration;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.schema.notice.Severity;
import java.io.PrintStream;
import java.util.List;

/** An import's report on the screen: what was read and stored, and what is wrong with the rest. */
public final class ImportSummary {
    private static final int NOTICES_SHOWN_EACH = 3;

    private final Messages messages;
    private final boolean skipBadRows;

    public ImportSummary(Messages messages, boolean skipBadRows) {
        this.messages = messages;
        this.skipBadRows = skipBadRows;
    }

    public void print(ImportReport report, PrintStream out) {
        TextTable table = new TextTable(
                List.of(
                        messages.text("import.table"),
                        messages.text("import.read"),
                        messages.text(report.dryRun() ? "import.wouldStore" : "import.stored"),
                        messages.text("import.unchanged"),
                        messages.text("import.refused")),
                1);
        report.rowsRead()
                .forEach((name, read) -> table.add(List.of(
                        messages.textOrKey("table.", name),
                        count(read),
                        count(report.rowsStored().getOrDefault(name, 0L)),
                        count(report.rowsUnchanged().getOrDefault(name, 0L)),
                        count(report.rowsRefused().getOrDefault(name, 0L)))));
        table.print(out);
        printNotices(report, out);
        out.println();
        out.println(outcome(report));
        if (!report.refused()) {
            out.println(messages.text("import.keptUntil", report.keptUntil().toString()));
        }
    }

    private void printNotices(ImportReport report, PrintStream out) {
        report.noticeCounts().forEach((code, occurrences) -> {
            List<ImportNotice> samples = report.notices().stream()
                    .filter(notice -> notice.code().equals(code))
                    .toList();
            if (samples.isEmpty()) {
                return;
            }
            ImportNotice first = samples.getFirst();
            out.println();
            out.println(messages.text(
                    "import.notice",
                    messages.text("severity." + first.severity().name()),
                    code,
                    count(occurrences),
                    first.remedy()));
            samples.stream().limit(NOTICES_SHOWN_EACH).forEach(notice -> out.println("  " + place(notice)));
            if (occurrences > NOTICES_SHOWN_EACH) {
                out.println("  " + messages.text("import.more", count(occurrences - NOTICES_SHOWN_EACH)));
            }
        });
    }

    private String place(ImportNotice notice) {
        StringBuilder text = new StringBuilder(notice.file());
        if (notice.row() > 0) {
            text.append(':').append(notice.row());
        }
        String column = notice.column();
        if (column != null) {
            text.append(' ').append(column);
        }
        return text.append("  ").append(notice.message()).toString();
    }

    private String outcome(ImportReport report) {
        if (report.refused()) {
            boolean skippable =
                    !skipBadRows && report.notices().stream().noneMatch(notice -> notice.severity() == Severity.FATAL);
            return messages.text(skippable ? "import.refusedSkippable" : "import.refusedWhole");
        }
        if (report.dryRun()) {
            return messages.text("import.dryRun");
        }
        long stored =
                report.rowsStored().values().stream().mapToLong(Long::longValue).sum();
        return stored == 0 ? messages.text("import.nothingNew") : messages.text("import.done", count(stored));
    }

    private String count(long value) {
        return String.format(messages.locale(), "%,d", value);
    }
}
