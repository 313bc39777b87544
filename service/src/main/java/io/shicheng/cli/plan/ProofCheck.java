package io.shicheng.cli.plan;

import io.shicheng.analysis.certificate.CoverageCertificate;
import io.shicheng.analysis.certificate.FloorCertificate;
import io.shicheng.cli.terminal.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Works out again what a proof says, and says it. */
public final class ProofCheck {
    private ProofCheck() {}

    /**
     * Prints how many people the contacts reach, and what no plan can pass.
     *
     * @throws io.shicheng.message.RefusedException if the file is no proof, or says something else
     * @throws IOException if it cannot be read
     */
    public static void print(Path file, Messages messages, PrintWriter out) throws IOException {
        PlanProof proof = PlanProof.read(file);
        if (proof.floor() == null) {
            plain(proof, messages, out);
        } else {
            floor(proof, proof.floor(), messages, out);
        }
        out.flush();
    }

    private static void plain(PlanProof proof, Messages messages, PrintWriter out) {
        CoverageCertificate found = proof.check();
        int bound = proof.contacts() != null ? found.most(proof.contacts()) : found.fewest(orNone(proof.people()));
        if (found.reached() != proof.reached() || proof.bound().compareTo(BigDecimal.valueOf(bound)) != 0) {
            throw ProofRefusedException.otherwise(
                    proof.reached() + " / " + proof.bound(), found.reached() + " / " + bound);
        }
        Sentences sentences = new Sentences(messages, proof.connected());
        out.println(sentences.reached(proof.chosen().length, found.reached(), proof.hops()));
        out.println(sentences.bound(proof.contacts(), proof.people(), bound));
    }

    private static void floor(PlanProof proof, PlanProof.Floor floor, Messages messages, PrintWriter out) {
        FloorCertificate found = proof.check(floor);
        int contacts = orNone(proof.contacts());
        BigDecimal share = floor.share();
        BigDecimal bound =
                share == null ? PlanProof.decimal(found.highest(contacts)) : BigDecimal.valueOf(found.most(contacts));
        BigDecimal least = PlanProof.decimal(found.least());
        if (found.reached() != proof.reached()
                || bound.compareTo(proof.bound()) != 0
                || least.compareTo(floor.least()) != 0
                || !found.met()) {
            throw ProofRefusedException.otherwise(
                    proof.reached() + " / " + floor.least() + " / " + proof.bound(),
                    found.reached() + " / " + least + " / " + bound);
        }
        Sentences sentences = new Sentences(messages, proof.connected());
        out.println(sentences.reached(proof.chosen().length, found.reached(), proof.hops()));
        out.println(messages.text("proof.ofEach", floor.multipliers().length, percent(least)));
        out.println(
                share == null
                        ? messages.text("proof.highest", contacts, percent(bound))
                        : messages.text(
                                "proof.mostWithFloor",
                                contacts,
                                percent(share),
                                bound.intValueExact(),
                                PlanReport.percent(bound.intValueExact(), proof.connected())));
    }

    /** With four digits after the point. */
    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(4, RoundingMode.DOWN).toPlainString();
    }

    private static int orNone(@Nullable Integer people) {
        return people == null ? 0 : people;
    }

    /** What is said of a plan. */
    record Sentences(Messages messages, int connected) {
        String reached(int contacts, int reached, int hops) {
            return messages.text("proof.reaches", contacts, reached, connected, percent(reached), hops);
        }

        String bound(@Nullable Integer contacts, @Nullable Integer people, int bound) {
            return contacts != null
                    ? messages.text("proof.most", contacts, bound, percent(bound))
                    : messages.text("proof.fewest", bound, orNone(people), percent(orNone(people)));
        }

        private String percent(int people) {
            return PlanReport.percent(people, connected);
        }
    }
}
