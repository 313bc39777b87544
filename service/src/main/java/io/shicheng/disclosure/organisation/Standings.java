package io.shicheng.disclosure.organisation;

import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.drawing.ShownThings;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The organisations of a network that its viewer may see by name, and where each of them stands. */
@HoldsPeople
final class Standings {
    private final List<NodeOrigin.Thing> organisations;
    private final Membership members;
    private final OrganisationScores scores;

    /**
     * Where one stands.
     *
     * @param organisation its index
     * @param rank equal ones share it (1, 2, 2, 4)
     * @param value what it is ranked by, more than 0
     */
    record Place(int organisation, int rank, int value) {}

    /**
     * Places in their order.
     *
     * @param none how many have none of what they are ranked by, or too little to say
     */
    record Order(List<Place> places, int none) {}

    Standings(DrawnNetwork network, RunControl control) {
        this.organisations = ShownThings.of(network.listing(), network.policy()).stream()
                .filter(thing -> thing.kind().isOrganisation())
                .toList();
        this.members = new Membership(network, organisations);
        this.scores = new OrganisationScores(members, network.open(), network.policy(), control);
    }

    NodeOrigin.Thing organisation(int index) {
        return organisations.get(index);
    }

    Membership members() {
        return members;
    }

    /** Whether what it is ranked by may be told. */
    boolean tells(OrganisationMeasure measure, int organisation) {
        return scores.tells(measure, organisation);
    }

    /** Of those that are wanted, the first before the others; equal ones in the order of their ids. */
    Order by(OrganisationMeasure measure, Predicate<NodeOrigin.Thing> wanted) {
        int[] values = scores.by(measure);
        int[] order = IntStream.range(0, values.length)
                .filter(each -> wanted.test(organisations.get(each)))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(each -> -values[each])
                        .thenComparing(each -> organisations.get(each).label().id()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < order.length && values[order[at]] > 0; at++) {
            boolean equal = at > 0 && values[order[at - 1]] == values[order[at]];
            places.add(new Place(order[at], equal ? places.getLast().rank() : at + 1, values[order[at]]));
        }
        return new Order(places, order.length - places.size());
    }
}
