package io.shicheng.analysis.uncertainty;

import java.util.List;

/**
 * How badly a network was recorded, from statements about pairs that were asked for several times: of a tie that is there
 * most askings tell, of one that is not few do.
 *
 * <p><b>Definition.</b> Of a pair that was asked for N times and named E times, {@code E} is binomial with α if there is
 * a tie and with β if there is none; a pair has a tie with ρ, all independent. Expectation and maximisation by turns:
 * {@code Q = ρ α^E (1−α)^(N−E) / (ρ α^E (1−α)^(N−E) + (1−ρ) β^E (1−β)^(N−E))}, {@code α = ΣQE/ΣQN},
 * {@code β = Σ(1−Q)E/Σ(1−Q)N}, {@code ρ = ΣQ/pairs}, until nothing moves by 1e-12. Q is how likely the pair has a tie.
 * Of all ties, {@code missing} is the share of pairs that nobody named, weighed by Q; of those named, {@code falseTies}
 * is the mean of 1 − Q.
 *
 * <p><b>Reference.</b> Newman, M. (2018), Network structure from rich but noisy data, Nature Physics 14, 542–545,
 * doi:10.1038/s41567-018-0076-1.
 *
 * <p><b>Time and space.</b> O(kinds · rounds), a kind being all pairs with the same N and E.
 *
 * <p><b>Unit and normalisation.</b> Probabilities.
 *
 * <p><b>Ties, parts, overflow.</b> Powers are taken of logarithms. Where no pair was asked for twice nothing tells the
 * two apart, and what begins stays about as it was: it says so by {@code repeated}.
 *
 * <p><b>Determinism.</b> One thread, in the order of the kinds; begins at α = 0.9, β half the density of names and ρ
 * twice that.
 *
 * @param named α, how likely an asking tells of a tie that is there
 * @param invented β, how likely it tells of one that is not
 * @param density ρ, how likely a pair has a tie
 * @param missing the share of ties that nobody named
 * @param falseTies the share of pairs somebody named that have no tie
 * @param repeated whether some pair was asked for more than once
 * @param rounds how many were taken
 */
public record RepeatedStatements(
        double named, double invented, double density, double missing, double falseTies, boolean repeated, int rounds) {
    private static final int MOST_ROUNDS = 100_000;
    private static final double STILL = 1e-12;
    private static final double LEAST = 1e-15;

    /**
     * All pairs with the same number of askings and of names.
     *
     * @param asked N, at least 1
     * @param named E, at most N
     * @param pairs how many such pairs there are
     */
    public record Kind(int asked, int named, long pairs) {
        public Kind {
            if (asked < 1 || named < 0 || named > asked || pairs < 0) {
                throw new IllegalArgumentException(
                        named + " of " + asked + " askings, of " + pairs + " pairs, cannot be.");
            }
        }
    }

    /** @throws IllegalArgumentException if there is no pair, or none that somebody named */
    public static RepeatedStatements of(List<Kind> kinds) {
        double pairs = 0;
        double names = 0;
        double askings = 0;
        boolean repeated = false;
        for (Kind kind : kinds) {
            pairs += kind.pairs();
            names += (double) kind.named() * kind.pairs();
            askings += (double) kind.asked() * kind.pairs();
            repeated |= kind.asked() > 1 && kind.pairs() > 0;
        }
        if (names == 0) {
            throw new IllegalArgumentException("Nobody named a tie.");
        }
        double share = names / askings;
        double alpha = 0.9;
        double beta = Math.min(0.4, share / 2);
        double rho = Math.min(0.5, 2 * share);
        int round = 0;
        for (double moved = 1; moved > STILL && round < MOST_ROUNDS; round++) {
            double tied = 0;
            double tiedNames = 0;
            double tiedAskings = 0;
            for (Kind kind : kinds) {
                double q = likely(kind, alpha, beta, rho) * kind.pairs();
                tied += q;
                tiedNames += q * kind.named();
                tiedAskings += q * kind.asked();
            }
            double nextAlpha = bounded(tiedNames / tiedAskings);
            double nextBeta = bounded((names - tiedNames) / (askings - tiedAskings));
            double nextRho = bounded(tied / pairs);
            moved = Math.max(Math.abs(nextAlpha - alpha), Math.max(Math.abs(nextBeta - beta), Math.abs(nextRho - rho)));
            alpha = nextAlpha;
            beta = nextBeta;
            rho = nextRho;
        }
        return found(kinds, alpha, beta, rho, repeated, round);
    }

    private static RepeatedStatements found(
            List<Kind> kinds, double alpha, double beta, double rho, boolean repeated, int rounds) {
        double ties = 0;
        double unnamed = 0;
        double told = 0;
        double wrong = 0;
        for (Kind kind : kinds) {
            double q = likely(kind, alpha, beta, rho);
            ties += q * kind.pairs();
            if (kind.named() == 0) {
                unnamed += q * kind.pairs();
            } else {
                told += kind.pairs();
                wrong += (1 - q) * kind.pairs();
            }
        }
        return new RepeatedStatements(alpha, beta, rho, unnamed / ties, wrong / told, repeated, rounds);
    }

    /** How likely a pair has a tie that was named so often. */
    public double likely(int asked, int times) {
        return likely(new Kind(asked, times, 1), named, invented, density);
    }

    private static double likely(Kind kind, double alpha, double beta, double rho) {
        int not = kind.asked() - kind.named();
        double there = Math.log(rho) + kind.named() * Math.log(alpha) + not * Math.log1p(-alpha);
        double absent = Math.log1p(-rho) + kind.named() * Math.log(beta) + not * Math.log1p(-beta);
        return 1 / (1 + Math.exp(absent - there));
    }

    private static double bounded(double probability) {
        return Double.isNaN(probability) ? LEAST : Math.clamp(probability, LEAST, 1 - 1e-12);
    }
}
