package io.shicheng.disclosure.sight;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.Particulars;
import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.TiedThing;
import io.shicheng.graph.personal.ConsentScope;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may see of a person; the only place that decides it. Denies unless a rule allows.
 *
 * <p>Everybody sees historical people, and those who agreed to be published. Staff see who agreed to be named to their
 * receiver. A steward sees every name that is held, but in a ranking only those who agreed to be named to somebody. An admin
 * sees what the public sees, and so does a person, but for themself.
 */
public final class Sight {
    /** No researcher's project can have a colon, so no project shares the pseudonyms or classes of these. */
    private static final String PUBLIC = "public:all";

    private static final String STAFF = "staff:";
    private static final String STEWARD = "steward:store";

    private final Viewer viewer;
    private final Grounds grounds;
    private final Pseudonyms pseudonyms;

    public Sight(Viewer viewer, Grounds grounds, Vault vault) {
        this(viewer, grounds, vault.pseudonyms(project(viewer)));
    }

    private Sight(Viewer viewer, Grounds grounds, Pseudonyms pseudonyms) {
        this.viewer = viewer;
        this.grounds = grounds;
        this.pseudonyms = pseudonyms;
    }

    /** The same viewer in front of an export, whose pseudonyms are its own. */
    public Sight ofExport(String export) {
        return new Sight(viewer, grounds, pseudonyms.inExport(export));
    }

    /** The same viewer in front of a study, whose pseudonyms are its own and of people who do not exist. */
    public Sight ofStudy(String study) {
        return ofExport("study " + study);
    }

    /** The project whose pseudonyms and classes this viewer is shown; who has none of their own is shown the public's. */
    public String project() {
        return project(viewer);
    }

    private static String project(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Researcher(String project) -> project;
            case Viewer.Steward() -> STEWARD;
            case Viewer.Staff(String receiver) -> STAFF + receiver;
            case Viewer.Anonymous _, Viewer.Admin _, Viewer.Subject _ -> PUBLIC;
        };
    }

    /** Whether the person is counted among those by name. */
    public boolean named(NodeKey person) {
        return !unnamed(person) && byName(person).isPresent();
    }

    /** Whether the person is there for this viewer's project, and not by name. */
    public boolean unnamed(NodeKey person) {
        // the public's classes, which persons are shown too, do not depend on which of them looks
        boolean named = viewer instanceof Viewer.Subject
                ? shownToEverybody(person)
                : rankedByName(person).isPresent();
        return !named && !grounds.objected(person);
    }

    /** Whether the person is the one who looks, at their own page. */
    public boolean own(NodeKey person) {
        return viewer instanceof Viewer.Subject(NodeKey self) && self.equals(person);
    }

    public boolean historical(NodeKey person) {
        return grounds.historical(person);
    }

    public boolean objected(NodeKey person) {
        return grounds.objected(person);
    }

    public boolean generated(NodeKey person) {
        return grounds.generated(person);
    }

    /**
     * Whether the person's exact score may be seen, by a measure or as a community. The one place that decides it: everybody
     * sees those of historical people, and nobody those of the living.
     */
    public boolean seesScore(NodeKey person) {
        return grounds.historical(person) && !grounds.objected(person);
    }

    /** The person by name, outside of rankings. */
    public Optional<Label.Named> byName(NodeKey person) {
        boolean allowed = shownToEverybody(person)
                || switch (viewer) {
                    case Viewer.Anonymous() -> false;
                    case Viewer.Researcher(String project) -> false;
                    case Viewer.Staff(String receiver) -> agreed(person, receiver);
                    case Viewer.Steward() -> true;
                    case Viewer.Admin() -> false;
                    case Viewer.Subject(NodeKey self) -> self.equals(person);
                };
        return allowed ? identity(person) : Optional.empty();
    }

    /** The person by name in a ranking: nobody is ranked by name who did not agree to be shown by name. */
    public Optional<Label.Named> rankedByName(NodeKey person) {
        boolean allowed = shownToEverybody(person)
                || switch (viewer) {
                    case Viewer.Anonymous() -> false;
                    case Viewer.Researcher(String project) -> false;
                    case Viewer.Staff(String receiver) -> agreed(person, receiver);
                    case Viewer.Steward() ->
                        grounds.consent(person, ConsentScope.NAMED, null, null).isPresent();
                    case Viewer.Admin() -> false;
                    case Viewer.Subject(NodeKey self) -> self.equals(person);
                };
        return allowed ? identity(person) : Optional.empty();
    }

    /**
     * Whether an organisation or work is shown by name and id. A self-organised group is where its own publication is cited, or
     * somebody who gathers it is shown by name: whoever is not never changes the answer.
     *
     * @param id of which a group has none that came without a ground
     * @param cited whether a publication of its own is cited
     * @param conveners who founded or convenes it
     */
    public boolean calls(ShownId id, boolean cited, Collection<NodeKey> conveners) {
        return id.kind() != NodeKind.GROUP
                || !id.sourceId().isEmpty()
                        && (cited
                                || conveners.stream()
                                        .anyMatch(each -> rankedByName(each).isPresent()));
    }

    /** The same of what is at the end of a tie. */
    public boolean calls(TiedThing thing) {
        return calls(thing.id(), thing.cited(), thing.conveners());
    }

    /** The person as a row of a contact list: by name to the receiver whom they agreed to be contacted by. */
    public Optional<Label.Named> asContact(NodeKey person, String purpose, String receiver) {
        boolean allowed = viewer instanceof Viewer.Staff(String own)
                && own.equals(receiver)
                && grounds.consent(person, ConsentScope.CONTACT, purpose, receiver)
                        .isPresent();
        return allowed ? identity(person) : Optional.empty();
    }

    /** Whether the person agreed to be contacted by the receiver whose staff looks, for whatever purpose. */
    public boolean contactable(NodeKey person) {
        return viewer instanceof Viewer.Staff(String own)
                && !objected(person)
                && grounds.consent(person, ConsentScope.CONTACT, null, own).isPresent();
    }

    /** The same, unless they objected to being proposed. */
    public Optional<Label.Named> proposed(NodeKey person, String purpose, String receiver) {
        return objected(person) ? Optional.empty() : asContact(person, purpose, receiver);
    }

    /** Whether living people are shown one by one, by pseudonym; else they are only counted. */
    public boolean seesPseudonyms() {
        return viewer instanceof Viewer.Researcher || viewer instanceof Viewer.Steward;
    }

    /**
     * The pseudonym of somebody in a class, or in a list of its own: of this viewer's project, and of this class.
     *
     * @param token what tells the class or list from all others
     */
    public String pseudonym(NodeKey person, String token) {
        return pseudonyms.inExport(token).of(person);
    }

    /** How a historical or generated person appears in a study. */
    public Label inStudy(NodeKey person) {
        Optional<Label.Named> named = byName(person);
        if (named.isPresent()) {
            return named.get();
        }
        if (!generated(person)) {
            throw new IllegalStateException("A study shows historical and generated people only.");
        }
        return new Label.Pseudonymous(pseudonyms.of(person));
    }

    /** Who looks. */
    public Viewer viewer() {
        return viewer;
    }

    /** What this viewer's sight rests on. */
    public Grounds grounds() {
        return grounds;
    }

    private boolean shownToEverybody(NodeKey person) {
        return shownToEverybody(grounds, person);
    }

    /** Whether everybody may see the person by name. */
    public static boolean shownToEverybody(Grounds grounds, NodeKey person) {
        return grounds.historical(person)
                || grounds.consent(person, ConsentScope.PUBLISHED, null, null).isPresent();
    }

    private boolean agreed(NodeKey person, String receiver) {
        return grounds.consent(person, ConsentScope.NAMED, null, receiver).isPresent();
    }

    private Optional<Label.Named> identity(NodeKey person) {
        return grounds.identity(person).map(identity -> {
            Particulars known = grounds.particulars(person);
            Detail detail = grounds.historical(person) ? detail(known) : null;
            return new Label.Named(
                    ShownId.of(NodeKind.PERSON, known.namespace(), identity.sourceId()), identity.name(), detail);
        });
    }

    /** Null if nothing is held by which to tell the person from others of the same name. */
    private static @Nullable Detail detail(Particulars known) {
        Cluster cluster = known.cluster();
        Detail.Place place =
                cluster == null ? null : new Detail.Place(cluster.sourceId(), cluster.nameZh(), cluster.nameEn());
        Detail detail = new Detail(Years.of(known.born()), Years.of(known.died()), place, known.discipline());
        return detail.equals(Detail.NONE) ? null : detail;
    }
}
