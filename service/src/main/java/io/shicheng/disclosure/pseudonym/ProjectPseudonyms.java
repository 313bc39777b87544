package io.shicheng.disclosure.pseudonym;

import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import java.util.List;
import java.util.SortedMap;

/**
 * The ids under which a viewer's project knows those who may not be named, on everything that stays behind the gate:
 * rankings and the map. They hang on the project and the class alone, so they are the same whatever is filtered and
 * measured, and from one revision to the next, as long as the class is; and they cannot be joined to those of another
 * project, of a class that was before, or of an export.
 *
 * <p>A living person alone has no id that stays: it is that of a class, which may be anybody in it.
 */
public final class ProjectPseudonyms {
    private final Pseudonyms project;

    public ProjectPseudonyms(PersonPolicy policy, Vault vault) {
        this.project = vault.pseudonyms(policy.project());
    }

    /** Those of everybody in a class, in rising order, which tells nobody from another. */
    public List<String> ofMembers(AnonymityClass people) {
        Pseudonyms ids = project.within(people.token());
        return people.members().stream().map(ids::of).sorted().toList();
    }

    /** That of a class as one node: the same as one of its members'. */
    public String ofClass(AnonymityClass people) {
        return ofClass(project, people);
    }

    static String ofClass(Pseudonyms under, AnonymityClass people) {
        return under.within(people.token()).of(people.members().getFirst());
    }

    /** Somebody in a list that a steward works off: by name, or by an id of that list alone. */
    public Label inList(NodeKey person, String list, PersonLabels labels) {
        return labels.byName(person)
                .<Label>map(name -> name)
                .orElseGet(() -> new Label.Pseudonymous(project.within(list).of(person)));
    }

    /** Those of an export that cites this: the same export has the same, any other has others. */
    public ExportPseudonyms ofExport(SortedMap<String, String> citation) {
        return new ExportPseudonyms(project.within(citation.toString()));
    }

    /** Those of a study that cites this. */
    public ExportPseudonyms ofStudy(SortedMap<String, String> citation) {
        return new ExportPseudonyms(project.within("study " + citation));
    }
}
