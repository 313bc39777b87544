package io.shicheng.cli.administration;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.consent.key.KeyLoss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds what is done with the keys. */
@Command(name = "keys", mixinStandardHelpOptions = true)
public final class KeysCommand implements Runnable {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    KeysCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("keys.what"));
    }

    @Command(name = "rotate", mixinStandardHelpOptions = true)
    int rotate() {
        try (Session session = Session.open(common)) {
            int people = session.rotateKeys();
            if (!common.quiet()) {
                System.out.println(common.messages().text("keys.rotated", people));
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "accept-loss", mixinStandardHelpOptions = true)
    int acceptLoss() {
        try (Session session = Session.open(common)) {
            KeyLoss.Lost lost = session.acceptLostKeys();
            if (!common.quiet()) {
                Messages messages = common.messages();
                boolean nothing = lost.keys() == 0 && lost.files().isEmpty();
                System.out.println(nothing ? messages.text("keys.lostNone") : messages.text("keys.lost", lost.keys()));
                lost.files().forEach(file -> System.out.println(messages.text("keys.lostFile", file)));
            }
        }
        return ExitCode.DONE;
    }
}
