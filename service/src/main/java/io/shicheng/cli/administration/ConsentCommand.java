package io.shicheng.cli.administration;

import io.shicheng.audit.Actor;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Consents.ErasureReceipt;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.code.AccessCodes.IssuedCode;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.NodeKey;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What people say about themselves, entered by a steward. */
@Command(name = "consent", mixinStandardHelpOptions = true)
public final class ConsentCommand implements Runnable {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ConsentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("consent.what"));
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true)
    int withdraw(
            @Parameters(paramLabel = "PERSON", descriptionKey = "PERSON") String person,
            @Option(names = "--namespace", paramLabel = "WORD") @Nullable String namespace,
            @Option(names = "--consent", paramLabel = "ID") @Nullable String consent) {
        return doing(person, namespace, (session, key) -> {
            Withdrawal gone = consent == null
                    ? session.consents().withdrawAll(key, actor())
                    : session.consents().withdraw(key, consent, actor());
            print("consent.withdrawn", gone.consents(), gone.names(), gone.contacts(), gone.ties());
        });
    }

    @Command(name = "object", mixinStandardHelpOptions = true)
    int object(
            @Parameters(paramLabel = "PERSON", descriptionKey = "PERSON") String person,
            @Option(names = "--namespace", paramLabel = "WORD") @Nullable String namespace) {
        return doing(person, namespace, (session, key) -> {
            session.consents().object(key, actor());
            print("consent.objected");
        });
    }

    @Command(name = "erase", mixinStandardHelpOptions = true)
    int erase(
            @Parameters(paramLabel = "PERSON", descriptionKey = "PERSON") String person,
            @Option(names = "--namespace", paramLabel = "WORD") @Nullable String namespace) {
        return doing(person, namespace, (session, key) -> {
            ErasureReceipt receipt = session.consents().erase(key, actor());
            print("consent.erased", receipt.id().toString(), receipt.on().toString());
        });
    }

    @Command(name = "code", mixinStandardHelpOptions = true)
    int code(
            @Parameters(paramLabel = "PERSON", descriptionKey = "PERSON") String person,
            @Option(names = "--namespace", paramLabel = "WORD") @Nullable String namespace,
            @Option(names = "--address", paramLabel = "URL", defaultValue = "http://localhost:8080") String address) {
        return doing(person, namespace, (session, key) -> {
            IssuedCode issued = session.accessCodes().issue(key, actor());
            System.out.println(common.messages()
                    .text(
                            "consent.code",
                            address + "/me.html",
                            issued.code(),
                            issued.lastDay().toString()));
        });
    }

    private int doing(String person, @Nullable String namespace, BiConsumer<Session, NodeKey> work) {
        if (!(common.viewer() instanceof Viewer.Steward)) {
            throw DisclosureException.of(DisclosureException.Reason.NOT_ALLOWED, "consents.keep");
        }
        try (Session session = Session.open(common)) {
            Consents consents = session.consents();
            NodeKey key =
                    consents.person(namespace == null ? "" : namespace, person).orElse(null);
            if (key == null) {
                System.err.println(common.messages().text("consent.unknownPerson"));
                return ExitCode.REFUSED;
            }
            work.accept(session, key);
        }
        return ExitCode.DONE;
    }

    private Actor actor() {
        return Actor.in(common.viewer().role(), null);
    }

    private void print(String key, Object... values) {
        if (!common.quiet()) {
            System.out.println(common.messages().text(key, values));
        }
    }
}
