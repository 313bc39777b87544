package io.shicheng.web;

import io.shicheng.audit.Actor;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.code.AccessCodes;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedChoices;
import io.shicheng.disclosure.subject.DisclosedContestation;
import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.disclosure.subject.DisclosedUse;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person's page with next to nothing on it, behind any code that begins with {@code GOOD}; takes note of what it is
 * told.
 */
final class ScriptedSubject implements AccessCodes, SubjectPage, Corrections, ConsentText.Offers {
    static final ConsentText.Offer OFFER = new ConsentText.Offer("insurance", "association");

    final List<String> told = new ArrayList<>();

    @Override
    public IssuedCode issue(NodeKey person, Actor by) {
        told.add("code for " + person + " by " + by.text());
        return new IssuedCode("c0de", "GOOD", LocalDate.EPOCH);
    }

    @Override
    public Optional<UsedCode> use(String typed) {
        if (typed.equals("SLIP")) {
            throw ConsentException.of("code_mistyped", "code", null);
        }
        return typed.startsWith("GOOD")
                ? Optional.of(
                        new UsedCode("c0de", new NodeKey(typed.substring(4) + "p1"), "steward 5f0c at noon", "5f0c"))
                : Optional.empty();
    }

    @Override
    public DisclosedSubject show(Viewer.Subject viewer, String use) {
        DisclosedSubject.Record record = new DisclosedSubject.Record(
                viewer.person().value(), "=A", null, false, null, null, null, null, null, List.of());
        return new DisclosedSubject(
                LocalDate.EPOCH,
                record,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Override
    public DisclosedPlace place(Viewer.Subject viewer, String measure, RunControl control) {
        return new DisclosedPlace(
                measure, "open", 1, 3, 50, 2.0, 0, 9, 10, null, null, 2, List.of(), List.of(), true, false);
    }

    @Override
    public List<DisclosedUse> uses(Viewer.Subject viewer) {
        return List.of();
    }

    @Override
    public DisclosedChoices choices(Viewer.Subject viewer, Locale language) {
        return new DisclosedChoices(List.of(), List.of(), List.of(), List.of(), List.of(), "v", 5);
    }

    @Override
    public List<DisclosedContestation> contested(Viewer viewer) {
        return List.of();
    }

    @Override
    public void correct(NodeKey person, Map<String, String> values, Actor by) {
        told.add("correct " + values + " of " + person + " by " + by.inFull());
    }

    @Override
    public String contest(NodeKey person, String tie, String reason, Actor by) {
        told.add("contest " + tie + " " + reason + " by " + by.inFull());
        return "id";
    }

    @Override
    public void settle(String contestation, String outcome, Actor by) {
        told.add("settle " + contestation + " " + outcome + " by " + by.text());
    }

    @Override
    public List<ConsentText.Offer> all() {
        return List.of(OFFER);
    }
}
