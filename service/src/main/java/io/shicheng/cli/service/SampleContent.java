package io.shicheng.cli.service;

import io.shicheng.audit.Actor;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedPending;
import io.shicheng.graph.Role;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.Names.Name;
import io.shicheng.sample.SampleGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Generated people, whose generated consents two generated stewards confirm. */
record SampleContent(CommonOptions common) implements DemoContent {
    private static final int PEOPLE = 3000;
    private static final long SEED = 1;
    /** What the codes of the sample's consents are called. */
    private static final List<Name> NAMES = List.of(
            new Name("receiver", "association", "从业者协会", "Association of Craft Workers", true),
            new Name("receiver", "service-centre", "服务中心", "Service Centre", true),
            new Name("purpose", "training", "培训课程", "Training courses", true),
            new Name("purpose", "insurance", "社会保险", "Social insurance", true),
            new Name("purpose", "grants", "扶持资助", "Grants", true),
            new Name("project", "demo", "演示项目", "Demonstration", true));

    @Override
    public Path store(String sample) {
        return Path.of(sample);
    }

    @Override
    public boolean load(Session session) throws IOException {
        Path folder = Files.createTempDirectory("shicheng-sample");
        try (TerminalProgress progress = common.progress()) {
            new SampleGenerator(PEOPLE, SEED).write(folder, progress);
            ImportReport report = session.importer()
                    .run(
                            new ImportRequest(
                                    Origin.now(Role.OPERATOR), List.of(folder), null, false, false, common.locale()),
                            progress);
            if (report.refused()) {
                throw new IllegalStateException("The generated sample was refused: "
                        + report.noticeCounts().keySet());
            }
            if (!common.quiet()) {
                System.err.println(
                        common.messages().text("demo.loaded", report.rowsRead().getOrDefault("people", 0L)));
            }
            return true;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public void settle(Session session, DemoAccounts accounts) {
        accounts.asEachSteward(by -> confirm(session, by));
        NAMES.forEach(name -> session.names().put(name, Actor.operator()));
    }

    /** What the command imported waits for two stewards, as with any other command. */
    private static void confirm(Session session, Actor by) {
        for (DisclosedPending entry : session.consentRecords().pending(new Viewer.Steward(), null, 0)) {
            if (entry.confirmable()) {
                session.consents().confirm(entry.id(), by);
            }
        }
    }

    @Override
    public RankingPage firstQuestion(int rows) {
        return new RankingPage("students", EnumSet.of(TieKind.MASTER_OF), null, null, rows, false, SEED);
    }

    @Override
    public String heading() {
        return "demo.top";
    }
}
