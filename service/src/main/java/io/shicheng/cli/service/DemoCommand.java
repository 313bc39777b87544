package io.shicheng.cli.service;

import io.shicheng.cli.inquiry.RankingTable;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.message.Word;
import io.shicheng.sample.SampleGenerator;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the service with a generated sample, or with files that are given, in a store of its own. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final String STORE = "demo-data";
    private static final int ROWS = 10;

    @ParentCommand
    private CommonOptions common;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--data", paramLabel = "FOLDER")
    private @Nullable Path data;

    @Option(names = "--mapping", paramLabel = "FILE.yaml")
    private @Nullable Path mapping;

    @Option(names = "--skip-bad-rows")
    private boolean skipBadRows;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        DemoContent content = content();
        Path store = common.storeGiven() ? common.store() : content.store(STORE);
        String viewer = common.viewerText("staff:" + SampleGenerator.RECEIVER);
        System.err.println(messages.text("demo.starting", store.toString()));
        try (Session session = Session.demonstrate(common, store, port)) {
            if (!content.load(session)) {
                return ExitCode.REFUSED;
            }
            DemoAccounts accounts = new DemoAccounts(session);
            content.settle(session, accounts);
            DisclosedRanking ranking =
                    session.disclosure().ranking(Viewer.parse(viewer), content.firstQuestion(ROWS), common.progress());
            messages = messages.with(session.vocabulary().in(common.locale()));
            System.out.println(messages.text(content.heading(), Word.typed("account", viewer)));
            System.out.println();
            new RankingTable(messages).print(ranking, System.out);
            System.out.println();
            accounts.print(messages, System.out);
            System.out.println(messages.text("demo.ready", session.address() + "/map"));
            session.await();
        }
        return ExitCode.DONE;
    }

    private DemoContent content() throws NoSuchFileException {
        if (data == null) {
            if (mapping != null || skipBadRows) {
                throw new ParameterException(
                        spec.commandLine(), common.messages().text("demo.dataMissing"));
            }
            return new SampleContent(common);
        }
        if (!Files.exists(data)) {
            throw new NoSuchFileException(data.toString());
        }
        return new GivenContent(common, data, mapping, skipBadRows);
    }
}
