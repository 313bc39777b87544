package io.shicheng.disclosure;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.Pseudonyms;
import io.shicheng.consent.Vault;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.NodeKey;
import java.util.Optional;

/**
 * What one viewer may see of a person; the only place that decides it. Denies unless a rule allows.
 *
 * <p>Everybody sees historical people, and those who agreed to be published. Staff see who agreed to be named to their
 * receiver. A steward sees every name that is held, but in a ranking only those who agreed to be named to somebody.
 */
final class Sight {
    /** At least so many people, or they are not counted. */
    static final int FEWEST = 5;
    /** At least so many people in a published total, or in a list of pseudonyms. */
    static final int FEWEST_IN_TOTAL = 10;
    /** No researcher's project can have a colon, so no project shares the pseudonyms of these two. */
    private static final String STUDY = "study:generated";

    private static final String STEWARD = "steward:store";

    private final Viewer viewer;
    private final Grounds grounds;
    private final Pseudonyms pseudonyms;

    Sight(Viewer viewer, Grounds grounds, Vault vault) {
        this(viewer, grounds, vault.pseudonyms(project(viewer)));
    }

    private Sight(Viewer viewer, Grounds grounds, Pseudonyms pseudonyms) {
        this.viewer = viewer;
        this.grounds = grounds;
        this.pseudonyms = pseudonyms;
    }

    /** The same viewer in front of an export, whose pseudonyms are its own. */
    Sight ofExport(String export) {
        return new Sight(viewer, grounds, pseudonyms.inExport(export));
    }

    private static String project(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Researcher(String project) -> project;
            case Viewer.Steward() -> STEWARD;
            // they see pseudonyms of people who do not exist, and of nobody else
            case Viewer.Anonymous() -> STUDY;
            case Viewer.Staff(String receiver) -> STUDY;
        };
    }

    boolean historical(NodeKey person) {
        return grounds.historical(person);
    }

    boolean objected(NodeKey person) {
        return grounds.objected(person);
    }

    boolean generated(NodeKey person) {
        return grounds.generated(person);
    }

    /** The person by name, outside of rankings. */
    Optional<Label.Named> byName(NodeKey person) {
        boolean allowed = shownToEverybody(person)
                || switch (viewer) {
                    case Viewer.Anonymous() -> false;
                    case Viewer.Researcher(String project) -> false;
                    case Viewer.Staff(String receiver) -> agreed(person, receiver);
                    case Viewer.Steward() -> true;
                };
        return allowed ? identity(person) : Optional.empty();
    }

    /** The person by name in a ranking: nobody is ranked by name who did not agree to be shown by name. */
    Optional<Label.Named> rankedByName(NodeKey person) {
        boolean allowed = shownToEverybody(person)
                || switch (viewer) {
                    case Viewer.Anonymous() -> false;
                    case Viewer.Researcher(String project) -> false;
                    case Viewer.Staff(String receiver) -> agreed(person, receiver);
                    case Viewer.Steward() ->
                        grounds.consent(person, ConsentScope.NAMED, null, null).isPresent();
                };
        return allowed ? identity(person) : Optional.empty();
    }

    /** The person as a row of a contact list: by name to the receiver whom they agreed to be contacted by. */
    Optional<Label.Named> asContact(NodeKey person, String purpose, String receiver) {
        boolean allowed = viewer instanceof Viewer.Staff(String own)
                && own.equals(receiver)
                && grounds.consent(person, ConsentScope.CONTACT, purpose, receiver)
                        .isPresent();
        return allowed ? identity(person) : Optional.empty();
    }

    /** The pseudonym of the researcher's project, or of the steward; nobody else is shown pseudonyms. */
    Optional<String> pseudonym(NodeKey person) {
        return switch (viewer) {
            case Viewer.Researcher(String project) -> Optional.of(pseudonyms.of(person));
            case Viewer.Steward() -> Optional.of(pseudonyms.of(person));
            case Viewer.Anonymous() -> Optional.empty();
            case Viewer.Staff(String receiver) -> Optional.empty();
        };
    }

    /** How a historical or generated person appears in a study. */
    Label inStudy(NodeKey person) {
        Optional<Label.Named> named = byName(person);
        if (named.isPresent()) {
            return named.get();
        }
        if (!generated(person)) {
            throw new IllegalStateException("A study shows historical and generated people only.");
        }
        return new Label.Pseudonymous(pseudonyms.of(person));
    }

    /** So many people outside the list, as far as this viewer may know: 0 where too few, tens for the public. */
    int countOutside(int people) {
        if (people < fewestOutside()) {
            return 0;
        }
        return viewer instanceof Viewer.Anonymous ? people / 10 * 10 : people;
    }

    /** The fewest people outside a list that may be counted. */
    int fewestOutside() {
        return viewer instanceof Viewer.Anonymous ? FEWEST_IN_TOTAL : FEWEST;
    }

    /** The same where a list holds fewer than ten people without a name. */
    int fewestInSmallList() {
        return viewer instanceof Viewer.Staff ? FEWEST : FEWEST_IN_TOTAL;
    }

    private boolean shownToEverybody(NodeKey person) {
        return grounds.historical(person)
                || grounds.consent(person, ConsentScope.PUBLISHED, null, null).isPresent();
    }

    private boolean agreed(NodeKey person, String receiver) {
        return grounds.consent(person, ConsentScope.NAMED, null, receiver).isPresent();
    }

    private Optional<Label.Named> identity(NodeKey person) {
        return grounds.identity(person).map(identity -> new Label.Named(identity.sourceId(), identity.name()));
    }
}
