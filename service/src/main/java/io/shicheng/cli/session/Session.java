package io.shicheng.cli.session;

import io.shicheng.ShichengApplication;
import io.shicheng.account.AccountRescue;
import io.shicheng.account.Accounts;
import io.shicheng.account.Encryption;
import io.shicheng.account.Passwords;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditVerifier;
import io.shicheng.backup.Backups;
import io.shicheng.backup.Restores;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.consent.Consents;
import io.shicheng.consent.code.AccessCodes;
import io.shicheng.consent.key.KeyLoss;
import io.shicheng.consent.key.KeyRotation;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.disclosure.ConsentRecords;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.disclosure.identity.CorrectedRecords;
import io.shicheng.disclosure.identity.DoubleRecords;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Names;
import io.shicheng.importer.PastImports;
import io.shicheng.importer.TermLists;
import io.shicheng.message.RefusedException;
import io.shicheng.message.Vocabulary;
import io.shicheng.transparency.Assessment;
import io.shicheng.transparency.PersonNotice;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its web part, for one command; the database starts only when something asks it. */
public final class Session implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Session(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Session open(CommonOptions common) {
        return new Session(new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .listeners(new KeysMadeNotice(common.messages(), System.err))
                .run(storeArgument(common.store())));
    }

    /**
     * The service on a port.
     *
     * @throws NetworkAddressException if it is to listen on a network and nothing encrypts
     */
    public static Session serve(CommonOptions common, Path store, int port) {
        return new Session(service(common)
                .initializers(NetworkAddressException::checkEncrypted)
                .run(storeArgument(store), "--server.port=" + port));
    }

    /**
     * The same with accounts that are forgotten when it stops, and for this machine only.
     *
     * @throws NetworkAddressException if the configuration says to listen elsewhere
     */
    public static Session demonstrate(CommonOptions common, Path store, int port) {
        return new Session(service(common)
                .initializers(NetworkAddressException::checkLoopback)
                .run(storeArgument(store), "--server.port=" + port, "--shicheng.accounts.kept=false"));
    }

    private static SpringApplicationBuilder service(CommonOptions common) {
        return new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.SERVLET)
                .listeners(new KeysMadeNotice(common.messages(), System.err));
    }

    /** As an argument, since those stand above every other source of properties. */
    private static String storeArgument(Path store) {
        return "--shicheng.store=" + store.toAbsolutePath();
    }

    public PastImports pastImports() {
        return context.getBean(PastImports.class);
    }

    public ImportUndo importUndo() {
        return context.getBean(ImportUndo.class);
    }

    public Importer importer() {
        return context.getBean(Importer.class);
    }

    public Disclosure disclosure() {
        return context.getBean(Disclosure.class);
    }

    public AccessCodes accessCodes() {
        return context.getBean(AccessCodes.class);
    }

    public Consents consents() {
        return context.getBean(Consents.class);
    }

    public DoubleRecords doubles() {
        return context.getBean(DoubleRecords.class);
    }

    public CorrectedRecords correctedRecords() {
        return context.getBean(CorrectedRecords.class);
    }

    public ConsentRecords consentRecords() {
        return context.getBean(ConsentRecords.class);
    }

    public PersonNotice personNotice() {
        return context.getBean(PersonNotice.class);
    }

    public Assessment assessment() {
        return context.getBean(Assessment.class);
    }

    public Names names() {
        return context.getBean(Names.class);
    }

    public Vocabulary vocabulary() {
        return context.getBean(Vocabulary.class);
    }

    /** What a question is answered; a refusal of it calls codes by their names, which only an open store has. */
    public <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (RefusedException refused) {
            throw refused.named(vocabulary());
        }
    }

    public TermLists terms() {
        return context.getBean(TermLists.class);
    }

    public ErasureDisclosure erasures() {
        return context.getBean(ErasureDisclosure.class);
    }

    /** Does not open the store: a service may have it open. */
    public AuditVerifier auditVerifier() {
        return context.getBean(AuditVerifier.class);
    }

    public Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    /** Does not open the store before it must: a service may have it open. */
    public AccountRescue accountRescue() {
        return context.getBean(AccountRescue.class);
    }

    public Passwords passwords() {
        return context.getBean(Passwords.class);
    }

    /** @return how many keys of people were wrapped anew */
    public int rotateKeys() {
        return context.getBean(KeyRotation.class).rotate(Actor.operator());
    }

    public KeyLoss.Lost acceptLostKeys() {
        return context.getBean(KeyLoss.class).accept(Actor.operator());
    }

    /** Does not open the store before it must: a service may have it open. */
    public Backups backups() {
        return context.getBean(Backups.class);
    }

    public Restores restores() {
        return context.getBean(Restores.class);
    }

    /** Where a browser finds the service. */
    public String address() {
        String scheme = Encryption.byTheService(context.getEnvironment()) ? "https" : "http";
        return scheme + "://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Waits until the process is told to stop. */
    public void await() throws InterruptedException {
        Thread.currentThread().join();
    }

    @Override
    public void close() {
        context.close();
    }
}
