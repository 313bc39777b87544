package io.shicheng.sample;

import java.io.IOException;

/** A village of painters: self-organised groups, those who convene them, and who would spread news well. */
final class PaintersVillage {
    private static final int LARGEST_GROUP = 150;
    private static final int PEOPLE_PER_GROUP = 18;
    private static final String REGISTER = "exhibition catalogue";
    private final Town town;
    private final Sheets sheets;
    private final Ties ties;
    private final Dice dice;
    private final Crowd groups = new Crowd();
    private final Crowd nominated = new Crowd();
    private final Seats seats = new Seats(LARGEST_GROUP);
    private int groupCount;

    PaintersVillage(Town town, Sheets sheets, Ties ties, Dice dice) {
        this.town = town;
        this.sheets = sheets;
        this.ties = ties;
        this.dice = dice;
    }

    void member(int member) throws IOException {
        if (town.founder(member)) {
            return;
        }
        String since = Integer.toString(town.began(member));
        int first = join(member, -1, since);
        if (dice.chance(0.35)) {
            join(member, first, since);
        }
        colleagues(member, since);
        if (dice.chance(0.2)) {
            teach(member, since);
        }
        if (ties.consents(town.person(member))) {
            nominate(member);
        }
    }

    private int join(int member, int notAgain, String since) throws IOException {
        if (groups.isEmpty() || (notAgain < 0 && dice.chance(1.0 / PEOPLE_PER_GROUP))) {
            int group = ++groupCount;
            sheets.organisations.row(
                    groupId(group),
                    "group",
                    SampleNames.thing(dice, "画会"),
                    town.clusterId(),
                    "generated sample exhibition catalogue");
            ties.organisation("convenes", town.person(member), groupId(group), REGISTER, since);
            groups.add(group);
            return group;
        }
        int group = groups.draw(dice);
        if (group != notAgain && seats.take(group)) {
            ties.organisation("member_of", town.person(member), groupId(group), REGISTER, since);
            groups.add(group);
        }
        return group;
    }

    private static String groupId(int group) {
        return "group-" + Town.padded(group);
    }

    private void colleagues(int member, String since) throws IOException {
        int living = member - town.founders();
        int last = -1;
        for (int i = 0; i < 2 && living > 0; i++) {
            int colleague = member - 1 - dice.below(Math.min(living, 40));
            if (colleague != last && dice.chance(0.5)) {
                ties.people("worked_with", town.person(member), town.person(colleague), REGISTER, since, "", "1");
                last = colleague;
            }
        }
    }

    private void teach(int member, String since) throws IOException {
        int master = dice.below(member);
        if (town.couldTeach(master, member)) {
            ties.people("master_of", town.person(master), town.person(member), REGISTER, since, "", "");
        }
    }

    /** Those named before are named again, so a few are named by many. */
    private void nominate(int member) throws IOException {
        int last = -1;
        for (int i = 0; i < 3; i++) {
            int other = !nominated.isEmpty() && dice.chance(0.5) ? nominated.draw(dice) : dice.below(town.size());
            if (other != member && other > last && !town.founder(other)) {
                ties.stated("nominates", town.person(member), town.person(other), "2025");
                nominated.add(other);
                last = other;
            }
        }
    }
}
