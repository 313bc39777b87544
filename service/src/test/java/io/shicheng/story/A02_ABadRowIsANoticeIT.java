package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import io.shicheng.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is no exception: it is a notice with its place, its value and a remedy. */
class A02_ABadRowIsANoticeIT {
    @TempDir
    Path folder;

    @Test
    void aTieToNobodyIsToldAndNothingIsStored() throws IOException {
        Path ties = Files.writeString(
                folder.resolve("ties.csv"), "kind,from,to,basis,source\nmaster_of,an,nobody,published,A catalogue\n");
        Kilns kilns = Kilns.empty();

        ImportReport report = kilns.load(ties);

        assertThat(report.refused()).isTrue();
        assertThat(report.notices()).anySatisfy(notice -> {
            assertThat(notice.file()).isEqualTo("ties.csv");
            assertThat(notice.row()).isEqualTo(2);
            assertThat(notice.column()).isEqualTo("to");
            assertThat(notice.remedy()).isNotBlank();
        });
        assertThat(kilns.part(GraphStore.class).counts().people()).isZero();
    }
}
