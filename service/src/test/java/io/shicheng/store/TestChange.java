package io.shicheng.store;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes changes for tests. */
public final class TestChange {
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<ContactDetail> contacts = new ArrayList<>();

    /** Some people and ties drawn by the seed, every field in use somewhere. */
    public static GraphChange random(int people, int ties, long seed) {
        Random random = new Random(seed);
        TestChange change = new TestChange();
        change.clusters.add(new Cluster(key("cluster"), "jingdezhen", "景德镇", "Jingdezhen", 29.27, 117.18));
        for (int i = 0; i < people; i++) {
            int born = 1400 + random.nextInt(500);
            change.people.add(new Person(
                    key("p" + i),
                    i % 3 == 0 ? "register" : null,
                    random.nextBoolean() ? key("cluster") : null,
                    random.nextBoolean() ? "ceramics" : null,
                    year(born),
                    random.nextBoolean() ? year(born + 60) : null,
                    true,
                    "A register of " + born,
                    new Sealed(bytes(random, 80))));
        }
        for (int i = 0; i < ties; i++) {
            TieKind kind = random.nextBoolean() ? TieKind.MASTER_OF : TieKind.WORKED_WITH;
            change.tie(kind, "p" + random.nextInt(people), "p" + random.nextInt(people), 1 + random.nextInt(3), i);
        }
        return change.build();
    }

    /** A key that is 26 long, like the vault's. */
    public static NodeKey key(String id) {
        return new NodeKey((id + "xxxxxxxxxxxxxxxxxxxxxxxxxx").substring(0, 26));
    }

    public static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    public TestChange cluster(String id) {
        clusters.add(new Cluster(key(id), id, null, id, null, null));
        return this;
    }

    public TestChange person(String id) {
        return person(id, null, false, null, null);
    }

    public TestChange person(
            String id,
            @Nullable String cluster,
            boolean historical,
            @Nullable String source,
            @Nullable Sealed identity) {
        people.add(new Person(
                key(id), null, cluster == null ? null : key(cluster), null, null, null, historical, source, identity));
        return this;
    }

    public TestChange person(Person person) {
        people.add(person);
        return this;
    }

    public TestChange organisation(NodeKind kind, String id) {
        organisations.add(new Organisation(key(id), kind, "register", id, "Name of " + id, null, "A register"));
        return this;
    }

    public TestChange work(String id) {
        works.add(new Work(key(id), "register", id, "Title of " + id, year(2001), null, "A catalogue"));
        return this;
    }

    public TestChange tie(TieKind kind, String from, String to) {
        return tie(kind, from, to, 1, 2000);
    }

    public TestChange tie(TieKind kind, String from, String to, double weight, int sinceYear) {
        return tie(kind, from, to, weight, 1, sinceYear, null);
    }

    public TestChange tie(
            TieKind kind,
            String from,
            String to,
            double weight,
            double confidence,
            @Nullable Integer sinceYear,
            @Nullable Integer untilYear) {
        DateRange since = sinceYear == null ? null : year(sinceYear);
        DateRange until = untilYear == null ? null : year(untilYear);
        TieFacts facts = new TieFacts(
                Basis.PUBLISHED,
                "A register",
                since,
                until,
                weight,
                confidence,
                "director",
                "camera",
                CreditLevel.HEAD);
        ties.add(Tie.of(kind, key(from), key(to), facts));
        return this;
    }

    public TestChange consent(String person, ConsentScope scope, LocalDate givenOn, @Nullable LocalDate expiresOn) {
        String key = "consent " + person + scope + givenOn;
        consents.add(new Consent(
                key,
                key(person),
                new ConsentTerms(scope, "insurance", "association", givenOn, expiresOn, "form", "box 12", "v1"),
                null));
        return this;
    }

    public TestChange contact(String person, Channel channel, Sealed value) {
        contacts.add(new ContactDetail(key(person), channel, value));
        return this;
    }

    public GraphChange build() {
        return new GraphChange(clusters, organisations, works, people, ties, consents, contacts);
    }
}
