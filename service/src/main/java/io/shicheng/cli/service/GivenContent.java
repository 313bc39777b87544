package io.shicheng.cli.service;

import io.shicheng.cli.administration.ImportSummary;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.graph.Role;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files of whoever demonstrates, by the same rules as any import. Nobody confirms what is in them: consents to show
 * living people to everybody wait for real stewards.
 */
record GivenContent(
        CommonOptions common, Path data, @Nullable Path mapping, boolean skipBadRows) implements DemoContent {
    private static final long SEED = 1;

    @Override
    public Path store(String sample) {
        return Path.of(sample + "-" + data.toAbsolutePath().normalize().getFileName());
    }

    @Override
    public boolean load(Session session) {
        ImportRequest request = new ImportRequest(
                Origin.now(Role.OPERATOR), List.of(data), mapping, false, skipBadRows, common.locale());
        ImportReport report;
        try (TerminalProgress progress = common.progress()) {
            report = session.importer().run(request, progress);
        }
        if (report.refused() || !common.quiet()) {
            new ImportSummary(common.messages(), skipBadRows).print(report, System.out);
            System.out.println();
        }
        return !report.refused();
    }

    @Override
    public void settle(Session session, DemoAccounts accounts) {}

    @Override
    public RankingPage firstQuestion(int rows) {
        return new RankingPage(RankingPage.AUTO, Set.of(), null, null, rows, false, SEED);
    }

    @Override
    public String heading() {
        return "demo.first";
    }
}
