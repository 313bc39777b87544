package io.shicheng.disclosure.rank.band;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.answer.DisclosedRanking.Share;
import io.shicheng.disclosure.answer.DisclosedRanking.Shares;
import io.shicheng.disclosure.label.Years;
import io.shicheng.disclosure.rank.band.Precision.Span;
import io.shicheng.disclosure.rank.band.TopTenth.NamedPerson;
import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shares of the top tenth bound the truth, and tell of no few. */
class TopTenthTests {
    private int made;

    private ClassRanks of(String place, int from, int to) {
        List<NodeKey> people = IntStream.range(0, 5)
                .mapToObj(i -> new NodeKey(place + " " + from + " " + to + " " + made++))
                .toList();
        return new ClassRanks(
                new AnonymityClass(null, people),
                new BandRange(RankBands.bandOf(from), RankBands.bandOf(to), null, null),
                false);
    }

    private static String place(NodeKey person) {
        return person.value().substring(0, person.value().indexOf(' '));
    }

    private static Shares shares(List<NamedPerson> named, List<ClassRanks> classes) {
        return new TopTenth(1000, classes).of(named, TopTenthTests::place, TopTenthTests::place, _ -> null);
    }

    private static NamedPerson named(String place, int number, @Nullable Integer rank, @Nullable Integer born) {
        return new NamedPerson(
                new NodeKey(place + " named " + number),
                born == null ? null : new Years(born, born),
                rank == null ? null : new Span(rank, rank, null, null));
    }

    @Test
    void classesWithinAcrossAndBehindTheTopTenthGiveAtLeastAndAtMost() {
        List<ClassRanks> classes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            classes.add(of("kilns", 1, 100));
            classes.add(of("kilns", 51, 250));
            classes.add(of("kilns", 251, 500));
            classes.add(of("film", 1, 100));
            classes.add(of("film", 51, 250));
            classes.add(of("film", 251, 500));
        }
        Shares shares = shares(List.of(), classes);
        assertThat(shares.top()).isEqualTo(100);
        // 20 of 60 are in it, 20 may be; each count may hold nine more
        assertThat(shares.place()).containsExactly(new Share("film", 60, 28, 82), new Share("kilns", 60, 28, 82));
    }

    @Test
    void peopleByNameAreCountedExactly() {
        List<NamedPerson> named = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Integer rank = i < 5 ? (Integer) (10 + i) : i < 15 ? (Integer) 500 : null;
            named.add(named("old", i, rank, 1401 + i));
        }
        Shares shares = shares(named, List.of());
        assertThat(shares.place()).containsExactly(new Share("old", 20, 25, 25));
        assertThat(shares.decade()).as("1410s: ten people; 1400s: nine").containsExactly(new Share("1410", 10, 0, 0));
    }

    @Test
    void aGroupOfFewerThanTenIsNotTold() {
        assertThat(shares(List.of(), List.of(of("few", 1, 10))).place()).isEmpty();
        assertThat(shares(List.of(named("few", 1, 1, 1400)), List.of(of("few", 1, 10)))
                        .place())
                .isEmpty();
    }

    @Test
    void aFewInTheTopTenthAreNotTold() {
        List<ClassRanks> classes = new ArrayList<>();
        classes.add(of("kilns", 1, 10));
        for (int i = 0; i < 12; i++) {
            classes.add(of("kilns", 251, 900));
        }
        Share share = shares(List.of(), classes).place().getFirst();
        assertThat(share.people()).isEqualTo(60);
        assertThat(share.atLeastPercent()).isZero();
        assertThat(share.atMostPercent()).isGreaterThanOrEqualTo(15);
    }
}
