package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of people of a store over a weight: of historical people, from rankings that tell their scores. */
class CourseCommandIT {
    @TempDir
    Path folder;

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    @Test
    void placesChangeWhereTheScoresOfTwoRankingsCross() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), """
                id,name,died,source
                a,Anna,1500,A register
                b,Berta,1500,A register
                c,Clara,1500,A register
                d,Dora,1500,A register
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source,weight
                master_of,a,b,published,A register,1
                master_of,a,c,published,A register,1
                worked_with,d,b,published,A register,0.25
                worked_with,d,c,published,A register,2
                """);
        assertThat(run("import", files.toString(), "--as", "steward").code()).isZero();
        Outcome course = run("course", "--measure", "strength", "--weigh", "worked_with", "--of", "a,d");
        assertThat(course.code()).as(course.err()).isZero();
        assertThat(course.out().lines())
                .containsExactly(
                        "vertex,name,interval,from,to,place",
                        "a,Anna,\"[0, 1/2]\",0,0.5,1",
                        "a,Anna,\"(1/2, 8/9]\",0.5,0.888888888888889,2",
                        "a,Anna,\"(8/9, 2]\",0.888888888888889,2,3",
                        "d,Dora,\"[0, 1/2)\",0,0.5,4",
                        "d,Dora,\"[1/2, 8/9)\",0.5,0.888888888888889,3",
                        "d,Dora,\"[8/9, 2]\",0.888888888888889,2,2");
        assertThat(run("course", "--measure", "strength", "--weigh", "worked_with", "--first", "1")
                        .out()
                        .lines())
                .contains("c,Clara,\"[1/2, 2]\",0.5,2,1");
        Outcome nobody = run("course", "--measure", "strength", "--weigh", "leads", "--of", "x", "--lang", "en");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("nobody called x with a score");
    }
}
