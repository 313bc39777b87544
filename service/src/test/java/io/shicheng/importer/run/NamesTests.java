package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.importer.Names;
import io.shicheng.importer.Names.Name;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.importer.TermRefusedException.Reason;
import io.shicheng.store.folder.FileManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {
    private static final Actor ADMIN = Actor.operator();
    private static final List<Cluster> CLUSTERS =
            List.of(new Cluster(new NodeKey("k"), "film-town", "影畔镇", "Filmbank Town", null, null));

    @TempDir
    Path folder;

    private ImportDesk desk;
    private Names names;

    @BeforeEach
    void open() {
        desk = new ImportDesk(folder);
        names = new KeptNames(
                folder.resolve("names.yaml"),
                new KeptTerms(folder.resolve("terms.yaml"), desk.store, desk.audit, FileManifest.NONE),
                () -> CLUSTERS,
                desk.audit,
                FileManifest.NONE);
    }

    @Test
    void termsAndPlacesComeWithNames() {
        assertThat(names.in(Locale.CHINESE).of("how", "online_form")).isEqualTo("在线");
        assertThat(names.in(Locale.ENGLISH).of("how", "online_form")).isEqualTo("Online form");
        assertThat(names.in(Locale.CHINESE).of("cluster", "film-town")).isEqualTo("影畔镇");
        assertThat(names.in(Locale.ENGLISH).of("cluster", "film-town")).isEqualTo("Filmbank Town");
        assertThat(names.in(Locale.ENGLISH).of("purpose", "training")).isEqualTo("training");
        assertThat(names.in(Locale.ENGLISH).of("nothing", "of that")).isEqualTo("of that");
    }

    @Test
    void whatAnAdminGivesGoesBeforeItAndStaysUntilItIsTakenBack() {
        names.put(new Name("purpose", "training", "培训", "Training courses", true), ADMIN);
        names.put(new Name("cluster", "film-town", "影视城", "Film Town", true), ADMIN);

        assertThat(names.in(Locale.forLanguageTag("zh-CN")).of("purpose", "training"))
                .isEqualTo("培训");
        assertThat(names.in(Locale.FRENCH).of("cluster", "film-town")).isEqualTo("Film Town");
        assertThat(folder.resolve("names.yaml")).content().contains("training", "培训");
        assertThat(desk.audit.events).extracting(event -> event.action()).containsOnly(AuditAction.TERMS_CHANGED);

        names.remove("cluster", "film-town", ADMIN);
        assertThat(names.in(Locale.ENGLISH).of("cluster", "film-town")).isEqualTo("Filmbank Town");
        assertThatThrownBy(() -> names.remove("cluster", "film-town", ADMIN))
                .isInstanceOfSatisfying(
                        TermRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ADDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<b>training</b>", "one\nline", "political attitude"})
    void refusesWhatIsNoShortNameOrSaysWhatNobodyMayBeAsked(String text) {
        assertThatThrownBy(() -> names.put(new Name("purpose", "training", "培训", text, true), ADMIN))
                .isInstanceOf(TermRefusedException.class);
        assertThat(folder.resolve("names.yaml")).doesNotExist();
    }

    @Test
    void refusesAListOrATermThatIsNotThere() {
        assertThatThrownBy(() -> names.put(new Name("person", "x", "某人", "Somebody", true), ADMIN))
                .isInstanceOfSatisfying(
                        TermRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_LIST));
        assertThatThrownBy(() -> names.put(new Name("discipline", "unknown_craft", "某艺", "Some craft", true), ADMIN))
                .isInstanceOfSatisfying(
                        TermRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ADDED));
    }

    @Test
    void saysWhichFileCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("names.yaml"), "purpose: [training]\n");
        assertThatThrownBy(names::all).isInstanceOf(TermRefusedException.class).hasMessageContaining("names.yaml");
    }
}
