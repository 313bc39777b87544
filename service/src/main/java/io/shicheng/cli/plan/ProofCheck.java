package io.shicheng.cli.plan;

import io.shicheng.analysis.certificate.CoverageCertificate;
import io.shicheng.cli.terminal.Messages;
import java.io.IOException;
import java.io.PrintWriter;
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
        CoverageCertificate found = proof.check();
        int bound = proof.contacts() != null ? found.most(proof.contacts()) : found.fewest(orNone(proof.people()));
        if (found.reached() != proof.reached() || bound != proof.bound()) {
            throw ProofRefusedException.otherwise(
                    proof.reached() + " / " + proof.bound(), found.reached() + " / " + bound);
        }
        Sentences sentences = new Sentences(messages, proof.connected());
        out.println(sentences.reached(proof.chosen().length, found.reached(), proof.hops()));
        out.println(sentences.bound(proof.contacts(), proof.people(), bound));
        out.flush();
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
