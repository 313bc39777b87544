package io.shicheng.sample;

import java.io.IOException;

/** A town of film crews: leaders bring their people, works credit whole crews, platforms pass work on. */
final class FilmTown {
    private static final int LARGEST_CREW = 90;
    private static final double CREDITS_PER_PERSON = 2.1;
    private static final String REGISTER = "crew register";
    private final Town town;
    private final Sheets sheets;
    private final Ties ties;
    private final Dice dice;
    /** The first member of each crew, its leader; one more entry than crews. */
    private final int[] crewStarts;

    private final int crews;
    private final int[] crewOf;

    FilmTown(Town town, Sheets sheets, Ties ties, Dice dice) {
        this.town = town;
        this.sheets = sheets;
        this.ties = ties;
        this.dice = dice;
        crewStarts = new int[town.size() + 1];
        crewOf = new int[town.size()];
        crews = divide();
    }

    /** Crew sizes have a heavy tail: most are of a few, some of dozens. */
    private int divide() {
        int count = 0;
        int member = 0;
        while (member < town.size()) {
            crewStarts[count] = member;
            double tail = StrictMath.pow(1 - dice.unit(), -0.75);
            int size = Math.min(LARGEST_CREW, 2 + (int) (2.2 * tail));
            int end = Math.min(town.size(), member + size);
            while (member < end) {
                crewOf[member++] = count;
            }
            count++;
        }
        crewStarts[count] = town.size();
        return count;
    }

    void write() throws IOException {
        int platforms = platforms();
        for (int crew = 0; crew < crews; crew++) {
            crew(crew, platforms);
        }
        works();
    }

    private int platforms() throws IOException {
        int count = Math.max(2, Math.min(12, town.size() / 150));
        for (int i = 1; i <= count; i++) {
            sheets.organisations.row(
                    "platform-" + i,
                    "platform",
                    SampleNames.thing(dice, "通告"),
                    town.clusterId(),
                    "generated sample crew register");
        }
        return count;
    }

    private void crew(int crew, int platforms) throws IOException {
        int leader = crewStarts[crew];
        for (int member = leader; member < crewStarts[crew + 1]; member++) {
            String since = Integer.toString(2004 + dice.below(20));
            if (member > leader) {
                ties.people("leads", town.person(leader), town.person(member), REGISTER, since, "", "");
            }
            if (dice.chance(0.4)) {
                int platform = 1 + Math.min(dice.below(platforms), dice.below(platforms));
                ties.organisation("works_through", town.person(member), "platform-" + platform, REGISTER, since);
            }
        }
    }

    private void works() throws IOException {
        long wanted = (long) (CREDITS_PER_PERSON * town.size());
        for (int work = 1; wanted > 0; work++) {
            String id = "work-" + Town.padded(work);
            String year = Integer.toString(2004 + dice.below(22));
            sheets.works.row(id, SampleNames.thing(dice, "记"), year, town.clusterId(), "generated sample credit list");
            wanted -= credits(id, year);
        }
    }

    /** A work takes on one to four crews, large ones more often, and most of the people of each. */
    private int credits(String work, String year) throws IOException {
        int taken = 1 + Math.min(dice.below(4), dice.below(4));
        int[] chosen = new int[taken];
        int credited = 0;
        for (int i = 0; i < taken; i++) {
            int crew = crewOf[dice.below(town.size())];
            chosen[i] = crew;
            if (!among(chosen, i, crew)) {
                credited += creditCrew(work, year, crew);
            }
        }
        return credited;
    }

    private static boolean among(int[] chosen, int count, int crew) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == crew) {
                return true;
            }
        }
        return false;
    }

    private int creditCrew(String work, String year, int crew) throws IOException {
        Craft craft = Craft.values()[crew % Craft.values().length];
        int leader = crewStarts[crew];
        int credited = 0;
        for (int member = leader; member < crewStarts[crew + 1]; member++) {
            int place = member - leader;
            if (place == 0 || dice.chance(0.6)) {
                String level = place == 0 ? "head" : place == 1 ? "deputy" : place < 4 ? "assistant" : "member";
                ties.credit(
                        town.person(member),
                        work,
                        year,
                        place == 0 ? craft.headRole : craft.role,
                        craft.department,
                        level);
                credited++;
            }
        }
        return credited;
    }

    /** What a crew does on a work. */
    private enum Craft {
        CAMERA("camera", "director_of_photography", "camera_operator"),
        LIGHTING("lighting", "gaffer", "lighting_technician"),
        SOUND("sound", "sound_recordist", "boom_operator"),
        ART("art", "art_director", "set_decorator"),
        COSTUME("costume", "costume_designer", "costumer"),
        MAKE_UP("make_up", "make_up_artist", "hair_stylist"),
        STUNTS("stunts", "stunt_coordinator", "stunt_performer"),
        EXTRAS("extras", "crew_leader", "extra");

        private final String department;
        private final String headRole;
        private final String role;

        Craft(String department, String headRole, String role) {
            this.department = department;
            this.headRole = headRole;
            this.role = role;
        }
    }
}
