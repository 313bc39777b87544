package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.ShichengApplication;
import io.shicheng.account.registry.QuickPasswords;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;

/** Means to ask the whole service on a real database, and to fill it. */
@SpringBootTest(classes = ShichengApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(QuickPasswords.class)
abstract class WholeService {
    static final int PEOPLE = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private @Nullable Logins logins;

    /**
     * Names a store of its own for the service. Each kind of class calls it from a method of its own, by which Spring
     * tells the services of one kind from those of another.
     */
    static void newStore(DynamicPropertyRegistry registry) throws IOException {
        Path store = folder();
        TestStore.prepare(store);
        use(registry, store);
    }

    static Path folder() throws IOException {
        return Scratch.folder("service-it-").resolve("store");
    }

    static void use(DynamicPropertyRegistry registry, Path store) {
        // a busy machine computes long for what a visitor of a test asks
        registry.add("shicheng.web.visitor-computation", () -> "1h");
        registry.add("shicheng.store", store::toString);
    }

    /** Nobody in particular. */
    protected final Http http() {
        return new Http(port);
    }

    /** A program in a role, such as {@code steward}, {@code staff:association} or {@code admin}. */
    protected final Http client(String role) {
        return logins().as(port, role);
    }

    /** A program of somebody in that role who has asked nothing yet. */
    protected final Http newClient(String role) {
        return logins().another(port, role);
    }

    /** A browser in which somebody in that role has just logged in. */
    protected final Http newBrowser(String role) {
        return logins().browser(port, role);
    }

    /** Somebody who came in by a code that a steward made. */
    protected final SubjectSession newPerson(String id) {
        SubjectSession session = new SubjectSession(port);
        String code = Http.json(newBrowser("steward").post("/api/v1/codes", "{\"person\":\"" + id + "\"}"))
                .get("code")
                .asString();
        assertThat(session.enter(code).statusCode()).isEqualTo(200);
        return session;
    }

    /** Headers by which a request is somebody's, or nobody's. */
    final String[] as(String role) {
        return new String[] {"Authorization", role.equals("anonymous") ? "None" : "Bearer " + logins().token(role)};
    }

    protected final synchronized Logins logins() {
        Logins known = logins;
        if (known == null) {
            known = new Logins(context);
            logins = known;
        }
        return known;
    }

    final int port() {
        return port;
    }

    /** The files of a generated sample; of this process, since others may test beside it. */
    static Path sample() throws IOException {
        Path folder = Path.of(
                        "target",
                        "sample-" + PEOPLE + "-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        new SampleGenerator(PEOPLE, 1).write(folder, RunControl.NONE);
        return Scratch.goesAtEnd(folder);
    }

    protected static List<Http.Upload> uploads(Path folder) throws IOException {
        List<Http.Upload> uploads = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> uploads.add(upload(file)));
        }
        return uploads;
    }

    private static Http.Upload upload(Path file) {
        try {
            return new Http.Upload("file", file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Imports as a steward, waits, and gives the import as it ended. What it brought to be shown to everybody another
     * steward confirmed.
     */
    protected final JsonNode imported(String options, List<Http.Upload> files, String... headers) {
        JsonNode ended = unconfirmed(options, files, headers);
        confirmed();
        return ended;
    }

    /** Confirms, as another steward, all that waits for one. */
    protected final void confirmed() {
        Http other = logins().second(port);
        for (JsonNode entry : Http.json(other.get("/api/v1/consents"))) {
            String id = entry.get("id").asString();
            assertThat(other.post("/api/v1/consents/" + id + "/confirmation", "{}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /** The same with nobody to confirm it. */
    protected final JsonNode unconfirmed(String options, List<Http.Upload> files, String... headers) {
        Http steward = client("steward");
        var accepted = steward.upload("/api/v1/imports" + options, files, headers);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = Http.json(accepted).get("id").asString();
        // the events end when the import does
        assertThat(Http.eventNames(
                        steward.get("/api/v1/imports/" + id + "/events").body()))
                .endsWith("finished");
        return Http.json(steward.get("/api/v1/imports/" + id));
    }
}
