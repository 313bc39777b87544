package io.shicheng.sample;

import java.io.IOException;

/** A town of workshops: forests of masters and apprentices, partners, and neighbours who work together. */
final class CraftTown {
    private static final int ATTEMPTS = 12;
    private static final int NEIGHBOURS = 14;
    private static final int LARGEST_WORKSHOP = 80;
    private static final int PEOPLE_PER_WORKSHOP = 14;
    private static final String REGISTER = "workshop register";
    private final Town town;
    private final Sheets sheets;
    private final Ties ties;
    private final Dice dice;
    private final Crowd masters = new Crowd();
    private final Crowd workshops = new Crowd();
    private final Seats seats = new Seats(LARGEST_WORKSHOP);
    private int workshopCount;

    CraftTown(Town town, Sheets sheets, Ties ties, Dice dice) {
        this.town = town;
        this.sheets = sheets;
        this.ties = ties;
        this.dice = dice;
    }

    void member(int member) throws IOException {
        if (!town.founder(member)) {
            int first = dice.chance(0.92) ? teach(member, -1) : -1;
            if (first >= 0 && dice.chance(0.12)) {
                teach(member, first);
            }
        }
        if (!town.founder(member)) {
            join(member);
            neighbours(member);
        }
    }

    /** Every master stands before the apprentice, so no chain of masters closes. */
    private int teach(int member, int notAgain) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int master = !masters.isEmpty() && dice.chance(0.62) ? masters.draw(dice) : dice.below(member);
            if (master != notAgain && town.couldTeach(master, member)) {
                int since = town.began(member);
                int until = since + 3 + dice.below(4);
                boolean ended = until <= 2025 && !town.founder(master) && dice.chance(0.7);
                ties.people(
                        "master_of",
                        town.person(master),
                        town.person(member),
                        REGISTER,
                        Integer.toString(since),
                        ended ? Integer.toString(until) : "",
                        "");
                masters.add(master);
                return master;
            }
        }
        return -1;
    }

    private void join(int member) throws IOException {
        String since = Integer.toString(town.began(member) + dice.below(2));
        if (workshops.isEmpty() || dice.chance(1.0 / PEOPLE_PER_WORKSHOP)) {
            int workshop = ++workshopCount;
            String id = workshopId(workshop);
            sheets.organisations.row(
                    id, "studio", SampleNames.thing(dice, "窑"), town.clusterId(), "generated sample workshop register");
            ties.organisation("founded", town.person(member), id, REGISTER, since);
            workshops.add(workshop);
        } else if (dice.chance(0.75)) {
            joinOneWithRoom(member, since);
        }
    }

    /** A popular workshop first; if that is full, any other. */
    private void joinOneWithRoom(int member, String since) throws IOException {
        int workshop = workshops.draw(dice);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (seats.take(workshop)) {
                ties.organisation("member_of", town.person(member), workshopId(workshop), REGISTER, since);
                workshops.add(workshop);
                return;
            }
            workshop = 1 + dice.below(workshopCount);
        }
    }

    private static String workshopId(int workshop) {
        return "studio-" + Town.padded(workshop);
    }

    /** Earlier members only, so that no pair comes twice. */
    private void neighbours(int member) throws IOException {
        int living = member - town.founders();
        if (living < 1) {
            return;
        }
        String since = Integer.toString(Math.min(2025, town.began(member) + 1 + dice.below(6)));
        if (dice.chance(0.45)) {
            int partner = member - 1 - dice.below(Math.min(living, NEIGHBOURS));
            ties.people("partner_of", town.person(member), town.person(partner), REGISTER, since, "", "");
        }
        if (dice.chance(0.7)) {
            int colleague = member - 1 - dice.below(Math.min(living, 10 * NEIGHBOURS));
            String weight = Integer.toString(1 + (int) (1 / (0.2 + dice.unit())));
            ties.people("worked_with", town.person(member), town.person(colleague), REGISTER, since, "", weight);
        }
    }
}
