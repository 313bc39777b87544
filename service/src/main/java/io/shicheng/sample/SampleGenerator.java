package io.shicheng.sample;

import io.shicheng.graph.GeneratedPeople;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the tables of an import for three clusters of people who do not exist: a craft town, a film town and a
 * painters' village. Every person carries {@code io.shicheng sample generator, not a real person, seed N} as source; 40
 * % have consents that hold.
 *
 * <p>The same number and seed give the same bytes. Linear in time; memory is a few numbers a person.
 */
public final class SampleGenerator {
    /** The fewest people that make three clusters. */
    public static final int FEWEST_PEOPLE = 30;

    /** A receiver that people of every sample gave consent to. */
    public static final String RECEIVER = "association";

    private static final double CONSENTING = 0.4;
    private static final double ONLY_EXPIRED = 0.005;
    private static final String[] CRAFTS = {"ceramics", "ceramics", "ceramics", "lacquer", "wood_carving"};
    private static final String[] PAINTERS = {
        "painting", "painting", "painting", "calligraphy", "printmaking", "sculpture"
    };
    private final int people;
    private final long seed;

    /** @throws IllegalArgumentException if there are fewer than {@value #FEWEST_PEOPLE} people */
    public SampleGenerator(int people, long seed) {
        if (people < FEWEST_PEOPLE) {
            throw new IllegalArgumentException(
                    "The number of people (" + people + ") must be at least " + FEWEST_PEOPLE + ". Maybe 3000?");
        }
        this.people = people;
        this.seed = seed;
    }

    /** How much was written. */
    public record Written(int people, int peopleWithConsent, long organisations, long works, long ties) {}

    /**
     * Writes {@code clusters.csv}, {@code people.csv}, {@code organisations.csv}, {@code works.csv}, {@code ties.csv},
     * {@code consents.csv} and {@code contacts.csv}, over what stands there.
     *
     * @param folder made if it is not there
     * @throws IOException if a file cannot be written
     * @throws java.util.concurrent.CancellationException if the control cancels; the files are then not complete
     */
    public Written write(Path folder, RunControl control) throws IOException {
        int craftSize = people * 2 / 5;
        int filmSize = people * 2 / 5;
        int villageSize = people - craftSize - filmSize;
        Town craft = new Town("craft-town", 0, craftSize, Math.max(2, craftSize / 300));
        Town film = new Town("film-town", craftSize, filmSize, 0);
        Town village = new Town("painters-village", craftSize + filmSize, villageSize, Math.max(1, villageSize / 400));
        boolean[] consenting = consenting(craft, film, village);
        try (Sheets sheets = new Sheets(folder)) {
            control.phase("sample", 2L * people);
            clusters(sheets.clusters);
            people(craft, CRAFTS, sheets, consenting, control);
            people(film, new String[] {"film"}, sheets, consenting, control);
            people(village, PAINTERS, sheets, consenting, control);
            ties(craft, film, village, sheets, consenting, control);
            return new Written(
                    people, count(consenting), sheets.organisations.rows(), sheets.works.rows(), sheets.ties.rows());
        }
    }

    /** Knuth's selection sampling (algorithm S): the share is met exactly; the dead are passed over. */
    private boolean[] consenting(Town... towns) {
        Dice dice = new Dice(seed, "consenting");
        boolean[] chosen = new boolean[people];
        int left = people;
        for (Town town : towns) {
            left -= town.founders();
        }
        int wanted = (int) Math.round(CONSENTING * people);
        for (Town town : towns) {
            for (int member = town.founders(); member < town.size(); member++) {
                if (dice.below(left--) < wanted) {
                    chosen[town.person(member)] = true;
                    wanted--;
                }
            }
        }
        return chosen;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static void clusters(CsvFile sheet) throws IOException {
        sheet.row("craft-town", "泥火镇（示例）", "Nihuo craft town (sample)", "29", "117");
        sheet.row("film-town", "影畔镇（示例）", "Yingpan film town (sample)", "29", "120");
        sheet.row("painters-village", "墨园村（示例）", "Moyuan painters' village (sample)", "40", "117");
    }

    private void people(Town town, String[] disciplines, Sheets sheets, boolean[] consenting, RunControl control)
            throws IOException {
        Dice dice = new Dice(seed, "people of " + town.clusterId());
        Consents consents = new Consents(sheets, new Dice(seed, "consents of " + town.clusterId()));
        String source = GeneratedPeople.source(seed);
        for (int member = 0; member < town.size(); member++) {
            int person = town.person(member);
            boolean founder = town.founder(member);
            sheets.people.row(
                    Town.personId(person),
                    SampleNames.person(dice),
                    town.clusterId(),
                    dice.oneOf(disciplines),
                    founder ? Integer.toString(town.founderBorn(member)) : "",
                    founder ? Integer.toString(town.founderDied(member)) : "",
                    source);
            if (consenting[person]) {
                consents.of(person);
            } else if (!founder && dice.chance(ONLY_EXPIRED)) {
                consents.expired(person);
            }
            step(member, control);
        }
    }

    private void ties(Town craft, Town film, Town village, Sheets sheets, boolean[] consenting, RunControl control)
            throws IOException {
        CraftTown craftTown = new CraftTown(craft, sheets, tiesOf(craft, sheets, consenting), diceOf(craft));
        for (int member = 0; member < craft.size(); member++) {
            craftTown.member(member);
            step(member, control);
        }
        new FilmTown(film, sheets, tiesOf(film, sheets, consenting), diceOf(film)).write();
        control.advance(film.size());
        PaintersVillage painters =
                new PaintersVillage(village, sheets, tiesOf(village, sheets, consenting), diceOf(village));
        for (int member = 0; member < village.size(); member++) {
            painters.member(member);
            step(member, control);
        }
        bridges(craft, film, tiesOf(film, sheets, consenting));
        bridges(film, village, tiesOf(village, sheets, consenting));
        bridges(craft, village, tiesOf(village, sheets, consenting));
    }

    private Ties tiesOf(Town town, Sheets sheets, boolean[] consenting) {
        return new Ties(sheets.ties, consenting, new Dice(seed, "basis of ties of " + town.clusterId()));
    }

    private Dice diceOf(Town town) {
        return new Dice(seed, "ties of " + town.clusterId());
    }

    /** A few people work in two places. */
    private void bridges(Town one, Town other, Ties ties) throws IOException {
        Dice dice = new Dice(seed, "bridges " + one.clusterId() + " " + other.clusterId());
        for (int member = other.founders(); member < other.size(); member++) {
            if (dice.chance(0.015)) {
                int far = one.founders() + dice.below(one.size() - one.founders());
                ties.people(
                        "worked_with",
                        other.person(member),
                        one.person(far),
                        "exhibition catalogue",
                        Integer.toString(2010 + dice.below(15)),
                        "",
                        "1");
            }
        }
    }

    private static void step(int member, RunControl control) {
        control.advance(1);
        if ((member & 1023) == 0) {
            control.checkCancelled();
        }
    }
}
