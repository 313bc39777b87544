package io.shicheng.cli.plan;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.nio.file.Path;

/** A proof that is none, or that proves something else, or a plan that there is not. */
final class ProofRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.cli.messages";

    private ProofRefusedException(String code, Message explanation) {
        super(RefusalKind.DATA, code, explanation, null, null);
    }

    static ProofRefusedException unreadable(Path file) {
        return new ProofRefusedException("no_proof", Message.of(TEXTS, "proof.unreadable", file.toString()));
    }

    static ProofRefusedException otherwise(String stated, String found) {
        return new ProofRefusedException("not_so", Message.of(TEXTS, "proof.otherwise", stated, found));
    }

    static ProofRefusedException notAttainable(String wanted, String attainable) {
        return new ProofRefusedException(
                "not_attainable", Message.of(TEXTS, "proof.notAttainable", wanted, attainable));
    }

    static ProofRefusedException noVertex(String wanted, String option) {
        return new ProofRefusedException("no_such_vertex", Message.of(TEXTS, "proof.noVertex", wanted, option));
    }

    static ProofRefusedException noGroups(String least) {
        return new ProofRefusedException("no_groups", Message.of(TEXTS, "proof.noGroups", least));
    }

    static ProofRefusedException floor(String percent, String contacts, String lacking) {
        return new ProofRefusedException("floor_not_met", Message.of(TEXTS, "proof.floor", percent, contacts, lacking));
    }

    static ProofRefusedException tooLarge() {
        return new ProofRefusedException("too_large", Message.of(TEXTS, "proof.tooLarge"));
    }
}
