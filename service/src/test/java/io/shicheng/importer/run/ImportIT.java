package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.ShichengApplication;
import io.shicheng.graph.Role;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.PastImports;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports into a real database. */
class ImportIT {
    @TempDir
    static Path shared;

    private static ConfigurableApplicationContext application;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        application = application(shared.resolve("store"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /**
     * On a store of its own. As an argument, for a default would lose to application.properties, which names ./data.
     */
    private static ConfigurableApplicationContext application(Path store) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .run("--shicheng.store=" + store);
        assertThat(context.getBean(StoreLocation.class).folder()).isEqualTo(store);
        return context;
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("clusters.csv"), "id,name_zh,lat\njdz,景德镇,29.27\n");
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,cluster,discipline,born,died,source\n1,Adam,jdz,ceramics,about 1420,after 1431,L\n2,Eve,jdz,,1990,,L\n");
        Files.writeString(files.resolve("organisations.csv"), "id,kind,name\ns,studio,Kiln 4\n");
        Files.writeString(files.resolve("works.csv"), "id,title,year\nw,Vase,1499\n");
        Files.writeString(
                files.resolve("ties.csv"),
                "kind,from,to,basis,source,since,until,weight,confidence,role,department,level\n"
                        + "master_of,1,2,published,L,before 1500,,0.1,0.3,,,\n"
                        + "credited_on,1,w,published,L,,,,,painter,workshop,head\n"
                        + "member_of,2,s,stated,L,2020-05,,,,,,\n");
        Files.writeString(
                files.resolve("consents.csv"),
                "person,scope,purpose,receiver,given_on,expires_on,how,evidence,text_version\n"
                        + "2,contact,visits,union,2024-01-01,2999-01-01,paper,Folder 2,v1\n");
        Files.writeString(files.resolve("contacts.csv"), "person,channel,value\n2,phone,555\n");
        ConfigurableApplicationContext context = application;
        GraphStore store = context.getBean(GraphStore.class);

        ImportReport first = load(context, files, null);
        assertThat(first.noticeCounts()).containsOnlyKeys("dates_dropped");
        long revision = store.revision();
        PastImports past = context.getBean(PastImports.class);
        int remembered = past.all().size();
        assertThat(past.all().getFirst().rowsStored()).isEqualTo(first.rowsStored());
        ImportReport second = load(context, files, null);

        assertThat(second.rowsStored()).isEmpty();
        assertThat(second.noticeCounts()).containsOnlyKeys("dates_dropped");
        assertThat(second.revision()).isEqualTo(revision);
        assertThat(second.rowsUnchanged()).isEqualTo(first.rowsStored());
        assertThat(past.all()).hasSize(remembered);
    }

    @Test
    void leavesNoByteOfADroppedNameOrDetailUnderTheStore() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        // Neo4j packs short texts bit by bit, where no search for bytes would find them: so all of these are long
        String living = "Quirinus Droppedname the Younger, of Somewhere upon the Long Stream by the Sea, 欧阳掉落名";
        String livingId = "id-of-the-younger-quirinus-that-is-long-enough-to-be-stored-apart-from-its-record-丙丁戊";
        String dead = "Keptname the Elder, potter of Somewhere upon the Long Stream by the Sea, 诸葛留存名";
        String detail = "555-0199-77, behind the third kiln, Somewhere upon the Long Stream by the Sea, 掉落路九号";
        String source = "List of the potters of Somewhere upon the Long Stream by the Sea, volume 12, 方志卷十二";
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,died,source\n\"" + livingId + "\",\"" + living + "\",,\"" + source + "\"\n3,\"" + dead
                        + "\",1500,\"" + source + "\"\n");
        Files.writeString(files.resolve("contacts.csv"), "person,channel,value\n3,address,\"" + detail + "\"\n");
        String group = "Circle of Quirinus at Somewhere upon the Long Stream by the Sea, on Fridays, 掉落之友会";
        String groupId = "id-of-the-circle-that-is-long-enough-to-be-stored-apart-from-its-record-戊丁丙";
        String studio = "Kiln upon the Hill at Somewhere upon the Long Stream by the Sea, since 1499, 留存之窑";
        Files.writeString(
                files.resolve("organisations.csv"),
                "id,kind,name\n\"" + groupId + "\",group,\"" + group + "\"\ns,studio,\"" + studio + "\"\n");
        Path store = folder.resolve("store");
        try (ConfigurableApplicationContext context = application(store)) {
            Importer importer = context.getBean(Importer.class);
            importer.run(request(files, true), RunControl.NONE);
            for (String phase : List.of("read", "check", "store")) {
                assertThatThrownBy(() -> importer.run(request(files, false), new CancelledIn(phase)))
                        .as(phase)
                        .isInstanceOf(CancellationException.class);
            }
            assertThat(context.getBean(GraphStore.class).revision()).isZero();
            for (String dropped : List.of(living, livingId, detail, dead, group, groupId, studio)) {
                assertThat(filesHolding(store, dropped.getBytes(StandardCharsets.UTF_8)))
                        .as(dropped + " after a dry run and cancelled imports")
                        .isEmpty();
            }
            assertThat(load(context, files, null).noticeCounts())
                    .containsEntry("name_dropped", 1L)
                    .containsEntry("group_name_dropped", 1L)
                    .containsEntry("contact_without_consent", 1L);
        }

        for (String dropped : List.of(
                living, livingId, detail, dead, group, groupId, "Droppedname", "欧阳掉落名", "555-0199-77", "掉落之友会")) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(filesHolding(store, dropped.getBytes(charset)))
                        .as(dropped + " in " + charset)
                        .isEmpty();
            }
        }
        assertThat(filesHolding(store, source.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(filesHolding(store, studio.getBytes(StandardCharsets.UTF_8)))
                .as("what organisations are called is found where it is stored")
                .isNotEmpty();
    }

    private static ImportRequest request(Path files, boolean dryRun) {
        return new ImportRequest(Origin.now(Role.STEWARD), List.of(files), null, dryRun, true, Locale.ENGLISH);
    }

    @Test
    void storesTheChineseLineages() {
        String beside = System.getenv().getOrDefault("SHICHENG_SHARED", "../shared");
        Path data = Path.of(beside, "data", "chinese_lineages");
        assumeTrue(Files.isDirectory(data), "The public data " + data + " is not here.");
        ConfigurableApplicationContext context = application;
        Path mapping = Path.of("docs/examples/chinese_lineages.yaml");

        ImportReport first = load(context, data, mapping);
        assertThat(first.rowsStored()).containsEntry("people", 15_621L).containsEntry("ties", 24_375L);
        assertThat(context.getBean(GraphStore.class).counts().historicalPeople())
                .isGreaterThanOrEqualTo(15_621);
        ImportReport second = load(context, data, mapping);
        assertThat(second.rowsStored()).isEmpty();
        assertThat(second.revision()).isEqualTo(first.revision());
    }

    private static ImportReport load(ConfigurableApplicationContext context, Path path, @Nullable Path mapping) {
        ImportReport report = context.getBean(Importer.class)
                .run(
                        new ImportRequest(
                                Origin.now(Role.RESEARCHER), List.of(path), mapping, false, true, Locale.ENGLISH),
                        RunControl.NONE);
        assertThat(report.refused()).isFalse();
        return report;
    }

    private static List<Path> filesHolding(Path root, byte[] wanted) throws IOException {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        List<Path> holding = new ArrayList<>();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                if (new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(needle)) {
                    holding.add(path);
                }
            }
        }
        return holding;
    }
}
