package io.shicheng.cli.service;

import io.shicheng.audit.Actor;
import io.shicheng.cli.inquiry.RankingTable;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.subject.DisclosedPending;
import io.shicheng.graph.Role;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.Names.Name;
import io.shicheng.message.Word;
import io.shicheng.sample.SampleGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the service with a generated sample, in a store of its own. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final Path DEMO_STORE = Path.of("demo-data");
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

    @ParentCommand
    private CommonOptions common;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        Path store = common.storeGiven() ? common.store() : DEMO_STORE;
        String viewer = common.viewerText("staff:" + SampleGenerator.RECEIVER);
        System.err.println(messages.text("demo.starting", store.toString()));
        try (Session session = Session.demonstrate(common, store, port)) {
            load(session);
            DemoAccounts accounts = new DemoAccounts(session);
            accounts.asEachSteward(by -> confirm(session, by));
            NAMES.forEach(name -> session.names().put(name, Actor.operator()));
            DisclosedRanking ranking = session.disclosure()
                    .ranking(
                            Viewer.parse(viewer),
                            new RankingPage("students", EnumSet.of(TieKind.MASTER_OF), null, null, 10, false, SEED),
                            common.progress());
            messages = messages.with(session.vocabulary().in(common.locale()));
            System.out.println(messages.text("demo.top", Word.typed("account", viewer)));
            System.out.println();
            new RankingTable(messages).print(ranking, System.out);
            System.out.println();
            accounts.print(messages, System.out);
            System.out.println(messages.text("demo.ready", session.address() + "/map"));
            session.await();
        }
        return ExitCode.DONE;
    }

    /** What the command imported waits for two stewards, as with any other command. */
    private static void confirm(Session session, Actor by) {
        for (DisclosedPending entry : session.consentRecords().pending(new Viewer.Steward(), null, 0)) {
            if (entry.confirmable()) {
                session.consents().confirm(entry.id(), by);
            }
        }
    }

    private void load(Session session) throws IOException {
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
        } finally {
            deleteWithContent(folder);
        }
    }

    private static void deleteWithContent(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
