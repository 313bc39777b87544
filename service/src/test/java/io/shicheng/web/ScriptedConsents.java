package io.shicheng.web;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that knows the person {@code p1} with the consent {@code c1}, notes what it is told, and fails as it is
 * told.
 */
final class ScriptedConsents implements Consents {
    final List<String> told = new ArrayList<>();
    volatile @Nullable RuntimeException failure;

    private Withdrawal note(String what, Actor by) {
        RuntimeException toThrow = failure;
        if (toThrow != null) {
            throw toThrow;
        }
        told.add(what + " by " + by.text());
        return new Withdrawal(1, 0, 0, 0);
    }

    @Override
    public Optional<NodeKey> person(String namespace, String sourceId) {
        return sourceId.equals("p1") ? Optional.of(new NodeKey(namespace + "p1")) : Optional.empty();
    }

    @Override
    public Optional<NodeKey> giver(String consent) {
        return consent.equals("c1") ? Optional.of(new NodeKey("p1")) : Optional.empty();
    }

    @Override
    public Given give(NodeKey person, ConsentTerms terms, Actor by) {
        note("give " + person + " " + terms.scope().code(), by);
        return new Given("c2", false);
    }

    @Override
    public Given agree(NodeKey person, ConsentTerms terms, OneTimeCode code, Actor by) {
        note("agree for " + person + " " + terms.scope().code() + ", code of " + code.givenBy(), by);
        return new Given("c2", false);
    }

    @Override
    public Confirmation confirm(String id, Actor by) {
        note("confirm " + id, by);
        return new Confirmation(id, 1, false);
    }

    @Override
    public Optional<Withdrawal> decline(String id, Actor by) {
        return id.equals("e1") ? Optional.of(note("decline " + id, by)) : Optional.empty();
    }

    @Override
    public Withdrawal withdraw(NodeKey person, String consent, Actor by) {
        return note("withdraw " + consent, by);
    }

    @Override
    public Withdrawal withdrawAll(NodeKey person, Actor by) {
        return note("withdraw all of " + person, by);
    }

    @Override
    public void object(NodeKey person, Actor by) {
        note("object " + person, by);
    }

    @Override
    public void liftObjection(NodeKey person, Actor by) {
        note("lift " + person, by);
    }

    @Override
    public ErasureReceipt erase(NodeKey person, Actor by) {
        return new ErasureReceipt(new UUID(0, 7), LocalDate.of(2026, 6, 1), note("erase " + person, by));
    }

    @Override
    public Withdrawal eraseUngrounded(Actor by) {
        throw new UnsupportedOperationException();
    }
}
