package io.shicheng.disclosure.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What happens between two days: seven people come, one publishes, one objects, one is erased, and some get more ties.
 *
 * @param files what is to be imported
 * @param objecting,erased ids in the source
 */
public record SecondDay(Path files, String objecting, String erased) {
    /** @param sample the files of the first day */
    public static SecondDay write(Path sample, Path folder) throws IOException {
        Path files = Files.createDirectories(folder);
        List<String> ids = Files.readAllLines(sample.resolve("people.csv")).stream()
                .skip(1)
                .filter(line -> line.split(",", -1)[5].isEmpty())
                .map(line -> line.split(",", 2)[0])
                .toList();
        StringBuilder people = new StringBuilder("id,cluster\n");
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source,since\n");
        for (int i = 0; i < 7; i++) {
            people.append("new-").append(i).append(i < 2 ? ",film-town\n" : ",craft-town\n");
            ties.append("worked_with,new-" + i + "," + ids.get(50 * i) + ",published,A catalogue,2020\n");
            ties.append("worked_with," + ids.get(place(ids, 12)) + "," + ids.get(place(ids, 13) + i)
                    + ",published,A catalogue,2020\n");
        }
        Files.writeString(files.resolve("people.csv"), people);
        Files.writeString(files.resolve("ties.csv"), ties);
        Files.writeString(
                files.resolve("consents.csv"),
                "person,scope,purpose,receiver,given_on,how,evidence\n" + ids.get(place(ids, 7))
                        + ",published,exhibition,public,2026-01-02,paper_form,box 1\n");
        return new SecondDay(files, ids.get(place(ids, 9)), ids.get(place(ids, 10)));
    }

    /** Of the first 1500, or of all if there are fewer, at so many fifteenths. */
    private static int place(List<String> ids, int fifteenths) {
        return Math.min(ids.size(), 1500) * fifteenths / 15;
    }
}
