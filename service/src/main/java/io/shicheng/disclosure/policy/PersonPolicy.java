package io.shicheng.disclosure.policy;

import io.shicheng.consent.Grounds;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.Affiliation;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.personal.ConsentScope;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Who may be named to one viewer; the only place that decides it. Denies unless a rule allows. It goes by grounds and
 * consents alone and opens no name: that is {@link PersonLabels}, of those who are shown.
 *
 * <p>Everybody sees historical people, and those who agreed to be published. Staff see who agreed to be named to their
 * receiver. A steward sees every name that is held, but in a ranking only those who agreed to be named to somebody. An
 * admin sees what the public sees, and so does a person, but for themself.
 */
public final class PersonPolicy {
    /** No researcher's project can have a colon, so no project shares the pseudonyms or classes of these. */
    private static final String PUBLIC = "public:all";

    private static final String STAFF = "staff:";
    private static final String STEWARD = "steward:store";

    private final Viewer viewer;
    private final Grounds grounds;

    public PersonPolicy(Viewer viewer, Grounds grounds) {
        this.viewer = viewer;
        this.grounds = grounds;
    }

    /**
     * The project whose pseudonyms and classes this viewer is shown; viewers without one of their own have the
     * public's.
     */
    public String project() {
        return switch (viewer) {
            case Viewer.Researcher(String project) -> project;
            case Viewer.Steward() -> STEWARD;
            case Viewer.Staff(String receiver) -> STAFF + receiver;
            case Viewer.Anonymous _, Viewer.Admin _, Viewer.Subject _ -> PUBLIC;
        };
    }

    /** Whether the person may be shown by name, outside of rankings, and a name is held. */
    public boolean mayBeNamed(NodeKey person) {
        return held(person, viewer instanceof Viewer.Steward || shown(person));
    }

    /** The same in a ranking: nobody is ranked by name who did not agree to be shown by name. */
    public boolean mayBeRankedByName(NodeKey person) {
        return held(person, shown(person));
    }

    /** Whether the person is in rankings by name: they may be, and have not objected to being ranked. */
    public boolean isRankedByName(NodeKey person) {
        return !objected(person) && mayBeRankedByName(person);
    }

    /** Whether the person is counted among those by name. */
    public boolean named(NodeKey person) {
        return !unnamed(person) && mayBeNamed(person);
    }

    /** Whether the person is there for this viewer's project, and not by name. */
    public boolean unnamed(NodeKey person) {
        // the public's classes, which persons are shown too, do not depend on which of them looks
        boolean named =
                viewer instanceof Viewer.Subject ? shownToEverybody(grounds, person) : mayBeRankedByName(person);
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
     * Whether the person's exact score may be seen, by a measure or as a community. The one place that decides it:
     * everybody sees those of historical people, and nobody those of the living.
     */
    public boolean seesScore(NodeKey person) {
        return grounds.historical(person) && !grounds.objected(person);
    }

    /**
     * Whether an organisation or work is shown by name and id. A self-organised group is where its own publication is
     * cited, or somebody who gathers it is shown by name: a person who is not never changes the answer.
     *
     * @param id of which a group has none that came without a ground
     * @param cited whether a publication of its own is cited
     * @param conveners who founded or convenes it
     */
    public boolean calls(ShownId id, boolean cited, Collection<NodeKey> conveners) {
        return id.kind() != NodeKind.GROUP
                || !id.sourceId().isEmpty() && (cited || conveners.stream().anyMatch(this::mayBeRankedByName));
    }

    /** The same of what is at the end of a tie. */
    public boolean calls(Affiliation thing) {
        return calls(thing.id(), thing.cited(), thing.conveners());
    }

    /**
     * Whether the person may stand on a contact list: by name to the receiver whom they agreed to be contacted by,
     * unless they objected to being proposed.
     */
    public boolean mayBeProposed(NodeKey person, String purpose, String receiver) {
        boolean allowed = viewer instanceof Viewer.Staff(String own)
                && own.equals(receiver)
                && !objected(person)
                && grounds.consent(person, ConsentScope.CONTACT, purpose, receiver)
                        .isPresent();
        return held(person, allowed);
    }

    /** Whether the person agreed to be contacted by the receiver whose staff looks, for whatever purpose. */
    public boolean contactable(NodeKey person) {
        return viewer instanceof Viewer.Staff(String own)
                && !objected(person)
                && grounds.consent(person, ConsentScope.CONTACT, null, own).isPresent();
    }

    /** Whether living people are shown one by one, by pseudonym; else they are only counted. */
    public boolean seesPseudonyms() {
        return viewer instanceof Viewer.Researcher || viewer instanceof Viewer.Steward;
    }

    /** Who looks. */
    public Viewer viewer() {
        return viewer;
    }

    /** What the policy rests on. */
    public Grounds grounds() {
        return grounds;
    }

    /** Whether everybody may see the person by name. */
    public static boolean shownToEverybody(Grounds grounds, NodeKey person) {
        return grounds.historical(person)
                || grounds.consent(person, ConsentScope.PUBLISHED, null, null).isPresent();
    }

    private boolean held(NodeKey person, boolean allowed) {
        return allowed && grounds.identified(person);
    }

    private boolean shown(NodeKey person) {
        return shownToEverybody(grounds, person)
                || switch (viewer) {
                    case Viewer.Staff(String receiver) -> agreed(person, receiver);
                    case Viewer.Steward _ -> agreed(person, null);
                    case Viewer.Subject _ -> own(person);
                    case Viewer.Anonymous _, Viewer.Researcher _, Viewer.Admin _ -> false;
                };
    }

    private boolean agreed(NodeKey person, @Nullable String receiver) {
        return grounds.consent(person, ConsentScope.NAMED, null, receiver).isPresent();
    }
}
