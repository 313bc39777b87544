package io.shicheng.disclosure.access;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.disclosure.subject.DisclosedChoices;
import io.shicheng.disclosure.subject.DisclosedChoices.Choice;
import io.shicheng.disclosure.subject.DisclosedContestation;
import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.disclosure.subject.DisclosedUse;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.message.Vocabulary;
import io.shicheng.message.Words;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.form.Forms;
import io.shicheng.snapshot.NetworkRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The gate for people themselves. */
@Component
class SubjectGate implements SubjectPage {
    private final HeldRecords held;
    private final SubjectPlaces places;
    private final NetworkRecords network;
    private final Forms forms;
    private final ConsentText.Offers offers;
    private final Vocabulary vocabulary;
    private final GroundsRegister register;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    SubjectGate(
            HeldRecords held,
            SubjectPlaces places,
            NetworkRecords network,
            Forms forms,
            ConsentText.Offers offers,
            Vocabulary vocabulary,
            GroundsRegister register,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        this.held = held;
        this.places = places;
        this.network = network;
        this.forms = forms;
        this.offers = offers;
        this.vocabulary = vocabulary;
        this.register = register;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public DisclosedSubject show(Viewer.Subject viewer, String use) {
        HeldRecord record = recordOf(viewer);
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        SubjectView view = new SubjectView(record, policy, new ClusterNames(network.clusters()), LocalDate.now(clock));
        DisclosedSubject disclosed = view.disclose();
        recorded(viewer, use);
        if (view.shown().namesTheLiving()) {
            audit.append(view.shown().event(viewer, AuditAction.NAMES_READ, "ties of a person, on their own page"));
        }
        return disclosed;
    }

    @Override
    public DisclosedPlace place(Viewer.Subject viewer, String measure, RunControl control) {
        HeldRecord record = recordOf(viewer);
        Grounds grounds = register.current();
        PersonPolicy everybody = new PersonPolicy(new Viewer.Anonymous(), grounds);
        DisclosedPlace place = places.of(record, measure, new PersonPolicy(viewer, grounds), everybody, control);
        recorded(viewer, "place " + measure);
        return place;
    }

    @Override
    public List<DisclosedUse> uses(Viewer.Subject viewer) {
        List<DisclosedUse> uses = new ArrayList<>();
        audit.read(entry -> {
            AuditEvent event = entry.event();
            boolean byName = event.people().contains(viewer.person());
            if (byName || event.pseudonymous().contains(viewer.person())) {
                uses.add(new DisclosedUse(
                        entry.number(),
                        entry.at(),
                        event.action().code(),
                        event.actor().text(),
                        event.actor().account(),
                        event.reason(),
                        byName));
            }
        });
        Collections.reverse(uses);
        recorded(viewer, "audit log");
        return List.copyOf(uses);
    }

    @Override
    public DisclosedChoices choices(Viewer.Subject viewer, Locale language) {
        recordOf(viewer);
        Words words = vocabulary.in(language);
        List<DisclosedChoices.Offer> texts = new ArrayList<>();
        for (ConsentText.Offer offer : offers.all()) {
            for (ConsentScope scope : ConsentScope.values()) {
                String text = ConsentText.of(
                        scope.code(),
                        called(words, "purpose", offer.purpose()),
                        called(words, "receiver", offer.receiver()),
                        language);
                texts.add(new DisclosedChoices.Offer(scope.code(), offer.purpose(), offer.receiver(), text));
            }
        }
        return new DisclosedChoices(
                Arrays.stream(Correction.Field.values())
                        .map(Correction.Field::code)
                        .toList(),
                disciplines(),
                network.clusters().stream()
                        .map(cluster -> new Choice(cluster.sourceId(), cluster.nameZh(), cluster.nameEn()))
                        .toList(),
                Arrays.stream(Contestation.Reason.values())
                        .map(Contestation.Reason::code)
                        .toList(),
                texts,
                ConsentText.VERSION,
                ConsentText.MOST_YEARS);
    }

    private List<Choice> disciplines() {
        return forms.disciplines().entrySet().stream()
                .map(term -> new Choice(
                        term.getKey(),
                        term.getValue().isEmpty() ? null : term.getValue(),
                        term.getKey().replace('_', ' ')))
                .toList();
    }

    /** The name with the code behind it, which is what the consent will say. */
    private static String called(Words words, String list, String code) {
        String name = words.of(list, code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    @Override
    public List<DisclosedContestation> contested(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "contestations.steward");
        }
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        PersonLabels labels = new PersonLabels(policy);
        ProjectPseudonyms pseudonyms = new ProjectPseudonyms(policy, vault);
        List<DisclosedContestation> contested = held.open().stream()
                .map(each -> ContestedView.of(each, policy, labels, pseudonyms))
                .toList();
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown().event(viewer, AuditAction.NAMES_READ, "contested ties"));
        }
        return contested;
    }

    private HeldRecord recordOf(Viewer.Subject viewer) {
        return held.of(viewer.person()).orElseThrow(() -> DisclosureException.of(Reason.NOT_ALLOWED, "own.nothing"));
    }

    private void recorded(Viewer.Subject viewer, String use) {
        audit.append(AuditEvent.of(viewer.actor(), AuditAction.OWN_DATA_READ, use, List.of(viewer.person())));
    }
}
