package io.shicheng.cli.service;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the service until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ServeCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        if (!common.quiet()) {
            System.err.println(messages.text("serve.starting", common.store().toString()));
        }
        common.viewer(); // a word that is none is a mistake here too
        if (common.viewerGiven()) {
            System.err.println(messages.text("serve.asIgnored"));
        }
        try (Session session = Session.serve(common, common.store(), port)) {
            ServiceNotices.print(session, messages, System.err);
            System.out.println(messages.text("serve.ready", session.address()));
            session.await();
        }
        return ExitCode.DONE;
    }
}
