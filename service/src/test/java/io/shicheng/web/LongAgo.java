package io.shicheng.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tables of people of long ago, whom everybody may see, in towns of schools of workshops: who learnt from whom, and who
 * worked with whom. The same number and seed give the same tables.
 */
final class LongAgo {
    private static final int SCHOOLS = 8;
    private static final int WORKSHOPS = 10;
    private static final int PEOPLE_A_TOWN = 3_000;
    private static final int LATEST = 60;
    private static final String[] CLUSTERS = {"kiln", "quarry", "harbour"};
    private static final String[] CRAFTS = {"ceramics", "painting"};
    private static final String SIGNS = "王李張劉陳楊趙黃周吳明遠清和德昭文景秀雲霞山林泉石松竹梅蘭菊";

    private LongAgo() {}

    static List<Http.Upload> files(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder clusters = new StringBuilder("id,name_zh,name_en\n");
        for (String cluster : CLUSTERS) {
            clusters.append(cluster).append(",某地,The ").append(cluster).append('\n');
        }
        int towns = Math.max(6, count / PEOPLE_A_TOWN);
        int[] workshop = new int[count];
        int[][] latest = new int[towns * SCHOOLS * WORKSHOPS][LATEST];
        int[] filled = new int[latest.length];
        StringBuilder people = new StringBuilder("id,name,cluster,discipline,born,died,source\n");
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source\n");
        for (int i = 0; i < count; i++) {
            int town = (int) (towns * Math.pow(random.nextDouble(), 1.5));
            workshop[i] = (town * SCHOOLS + random.nextInt(SCHOOLS)) * WORKSHOPS + random.nextInt(WORKSHOPS);
            int born = 1100 + (int) (700L * i / count);
            people.append('h').append(i).append(',');
            for (int sign = 0; sign < 3; sign++) {
                people.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            people.append(',').append(CLUSTERS[town % CLUSTERS.length]);
            people.append(',').append(CRAFTS[workshop[i] / WORKSHOPS % CRAFTS.length]);
            people.append(',').append(born).append(',').append(born + 62).append(",A register\n");
            int other = -1;
            for (int tie = 0; tie < 2; tie++) {
                int near = random.nextInt(100);
                int within = near < 78
                        ? workshop[i]
                        : near < 97
                                ? workshop[i] / WORKSHOPS * WORKSHOPS + random.nextInt(WORKSHOPS)
                                : random.nextInt(latest.length);
                int known = Math.min(filled[within], LATEST);
                int whom = known == 0 ? -1 : latest[within][random.nextInt(known)];
                if (whom >= 0 && whom != other) {
                    ties.append(tie == 0 ? "master_of" : "worked_with")
                            .append(",h")
                            .append(whom);
                    ties.append(",h").append(i).append(",published,A register\n");
                    other = whom;
                }
            }
            latest[workshop[i]][filled[workshop[i]]++ % LATEST] = i;
        }
        return List.of(upload("clusters.csv", clusters), upload("people.csv", people), upload("ties.csv", ties));
    }

    private static Http.Upload upload(String name, StringBuilder text) {
        return new Http.Upload("file", name, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
