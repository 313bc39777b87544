package io.shicheng.cli.plan;

import io.shicheng.analysis.certificate.CoverageCertificate;
import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import io.shicheng.analysis.certificate.FloorCertificate;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan with all that is needed to check what it says: the graph, who could be chosen and was, and a price for each
 * vertex. Vertices are told by their places in {@code vertices}, from 0.
 *
 * @param format what kind of file it is, and which edition
 * @param hops ties that news travels at most
 * @param contacts how many were asked for; null if people were
 * @param people with a tie, how many were to be reached; null if contacts were asked for
 * @param reached what is said of the contacts: how many with a tie they reach
 * @param bound what is said of all plans: of so many contacts none reaches more people, or none reaches so many people
 *     with fewer contacts, or none a greater share of each group
 * @param vertices their ids
 * @param ties pairs of vertices
 * @param kept who was to be chosen in any case
 * @param covered who is reached already, by nobody
 * @param chosen the contacts, those who were kept among them
 * @param without who could not be chosen
 * @param prices of at most six decimals, from 0 to 1, or with a floor to 1 and the multiplier of the group
 * @param floor what is said of groups; null of a plan in which they do not count
 */
@JsonNaming(SnakeCaseStrategy.class)
record PlanProof(
        String format,
        int hops,
        @Nullable Integer contacts,
        @Nullable Integer people,
        int reached,
        BigDecimal bound,
        String[] vertices,
        int[][] ties,
        int[] kept,
        int[] covered,
        int[] chosen,
        int[] without,
        BigDecimal[] prices,
        @Nullable Floor floor) {
    /**
     * A floor.
     *
     * @param groups of each vertex, from 0, or -1
     * @param share of each group to reach; null for the highest there is, and then the bound is such a share
     * @param least what is said of the contacts: their share of the group of which they reach least, rounded down
     * @param multipliers of each group, of at most six decimals
     */
    record Floor(int[] groups, @Nullable BigDecimal share, BigDecimal least, BigDecimal[] multipliers) {
        @SuppressWarnings("ConstantValue") // what is read may lack anything
        private boolean holdsTogether(int vertices) {
            return groups != null
                    && groups.length == vertices
                    && multipliers != null
                    && isPrice(least)
                    && (share == null || isPrice(share))
                    && Arrays.stream(groups).allMatch(each -> each >= -1 && each < multipliers.length)
                    && Arrays.stream(multipliers).allMatch(each -> isNumber(each, MOST_MULTIPLIER));
        }

        /** Whether no price is above what its vertex weighs. */
        private boolean weighs(BigDecimal[] prices) {
            BigDecimal base = share == null ? BigDecimal.ZERO : BigDecimal.ONE;
            return IntStream.range(0, prices.length)
                    .allMatch(v -> isNumber(prices[v], groups[v] < 0 ? base : base.add(multipliers[groups[v]])));
        }

        /** Whether somebody of each group has a tie. */
        private boolean isOfAll(int[][] ties) {
            return Arrays.stream(ties)
                            .flatMapToInt(Arrays::stream)
                            .map(v -> groups[v])
                            .filter(each -> each >= 0)
                            .distinct()
                            .count()
                    == multipliers.length;
        }
    }

    private static final BigDecimal MOST_MULTIPLIER = BigDecimal.valueOf(1000);
    static final String FORMAT = "shicheng plan proof 1";
    private static final int DECIMALS = 6;

    /** Prices as they stand in a file. */
    static BigDecimal[] decimals(int[] millionths) {
        return Arrays.stream(millionths).mapToObj(PlanProof::decimal).toArray(BigDecimal[]::new);
    }

    /** Each tie once. */
    static int[][] ties(CsrGraph undirected) {
        int[][] ties = new int[(int) undirected.edgeCount()][];
        int next = 0;
        for (int v = 0; v < undirected.vertexCount(); v++) {
            for (int a = undirected.offsets()[v]; a < undirected.offsets()[v + 1]; a++) {
                if (v < undirected.targets()[a]) {
                    ties[next++] = new int[] {v, undirected.targets()[a]};
                }
            }
        }
        return ties;
    }

    void write(OutputStream out) throws IOException {
        out.write(JsonMapper.builder().build().writeValueAsBytes(this));
        out.write('\n');
    }

    /** @throws ProofRefusedException if it is no such file */
    static PlanProof read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            PlanProof proof = JsonMapper.builder().build().readValue(bytes, PlanProof.class);
            if (proof == null || !proof.holdsTogether()) {
                throw ProofRefusedException.unreadable(file);
            }
            return proof;
        } catch (JacksonException e) {
            throw ProofRefusedException.unreadable(file);
        }
    }

    /** Whether it has all its parts, and all vertices and prices are some. */
    @SuppressWarnings("ConstantValue") // what is read may lack anything
    private boolean holdsTogether() {
        boolean whole = FORMAT.equals(format)
                && (contacts == null) != (people == null)
                && vertices != null
                && ties != null
                && prices != null
                && prices.length == vertices.length
                && areVertices(kept)
                && areVertices(covered)
                && areVertices(chosen)
                && areVertices(without)
                && bound != null
                && (floor == null || contacts != null && floor.holdsTogether(vertices.length));
        return whole
                && Arrays.stream(ties).allMatch(tie -> areVertices(tie) && tie.length == 2)
                && (floor == null ? Arrays.stream(prices).allMatch(PlanProof::isPrice) : floor.weighs(prices))
                && (floor == null || floor.isOfAll(ties))
                && IntStream.of(kept).allMatch(each -> isOneOf(each, chosen))
                && IntStream.of(chosen).allMatch(each -> isOneOf(each, kept) || !isOneOf(each, without));
    }

    private boolean areVertices(int @Nullable [] some) {
        return some != null && Arrays.stream(some).allMatch(each -> each >= 0 && each < vertices.length);
    }

    private static boolean isOneOf(int vertex, int[] some) {
        return Arrays.stream(some).anyMatch(each -> each == vertex);
    }

    private static boolean isPrice(@Nullable BigDecimal price) {
        return isNumber(price, BigDecimal.ONE);
    }

    private static boolean isNumber(@Nullable BigDecimal number, BigDecimal most) {
        return number != null
                && number.signum() >= 0
                && number.compareTo(most) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** People who have a tie. */
    int connected() {
        return (int) Arrays.stream(ties).flatMapToInt(Arrays::stream).distinct().count();
    }

    /** Works out what is said, from nothing but what stands in the file. */
    CoverageCertificate check() {
        return new CoverageCertificate(graph(), claim());
    }

    /** The same of groups. */
    FloorCertificate check(Floor of) {
        Integer share = of.share() == null ? null : (Integer) millionths(of.share());
        return new FloorCertificate(
                graph(), claim(), new FloorCertificate.Groups(of.groups(), millionths(of.multipliers()), share));
    }

    private CsrGraph graph() {
        CsrBuilder builder = new CsrBuilder(vertices.length, false, false);
        for (int[] tie : ties) {
            builder.add(tie[0], tie[1], 1);
        }
        return builder.build();
    }

    private Claim claim() {
        int[] counted =
                Arrays.stream(ties).flatMapToInt(Arrays::stream).distinct().toArray();
        boolean[] out = new boolean[vertices.length];
        for (int vertex : without) {
            out[vertex] = true;
        }
        int[] candidates =
                IntStream.range(0, vertices.length).filter(v -> !out[v]).toArray();
        return new Claim(hops, counted, candidates, kept, covered, chosen, millionths(prices));
    }

    private static int[] millionths(BigDecimal[] numbers) {
        return Arrays.stream(numbers).mapToInt(PlanProof::millionths).toArray();
    }

    static int millionths(BigDecimal number) {
        return number.movePointRight(DECIMALS).intValueExact();
    }

    /** As it stands in a file. */
    static BigDecimal decimal(int millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
    }
}
