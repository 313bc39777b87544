package io.shicheng.snapshot;

import io.shicheng.graph.tie.TieKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot copies. Two-mode ties of the chosen kinds are projected onto people with Newman's weight.
 *
 * @param ties the chosen kinds; none, see {@link #ofPeople}, for people alone
 * @param weights what an arc's strength is
 * @param halfLifeYears years in which strength halves, between a tie's last known day and the reference year;
 *     null for no decay
 * @param kindWeights by which the strength of each tie of a kind is multiplied, none of them 1; kinds that are not in
 *     it count as they are
 * @param at only ties that can have held in this year by {@link io.shicheng.snapshot.time.TieYears}; null for all. It
 *     is the reference year of the decay, where null stands for the last year that any chosen tie has
 * @param orientation which way arcs run
 * @param namespace only people of this namespace and ties among them; null for everybody
 * @param population who is in it at all
 */
public record SnapshotSpec(
        Set<TieKind> ties,
        Weights weights,
        @Nullable Double halfLifeYears,
        Map<TieKind, Double> kindWeights,
        @Nullable Integer at,
        Orientation orientation,
        @Nullable String namespace,
        Population population) {
    /** What an arc's strength is. */
    public enum Weights {
        /** 1, however many ties join the two. */
        NONE,
        /** The sum of the ties' weight times confidence. */
        STRENGTH
    }

    /** Which way arcs run; undirected ties run both ways in either case. */
    public enum Orientation {
        /** From {@code from} to {@code to}. */
        AS_STATED,
        /** Towards the end that gains standing, see {@link TieKind#credit}. */
        TOWARDS_CREDIT
    }

    public SnapshotSpec {
        if (halfLifeYears != null && !(halfLifeYears > 0 && halfLifeYears < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The halfLifeYears (" + halfLifeYears + ") must be positive. Maybe 10?");
        }
        if (halfLifeYears != null && weights == Weights.NONE) {
            throw new IllegalArgumentException(
                    "The halfLifeYears (" + halfLifeYears + ") needs weights. Maybe weights STRENGTH?");
        }
        if (!ties.containsAll(kindWeights.keySet()) || !kindWeights.isEmpty() && weights == Weights.NONE) {
            throw new IllegalArgumentException("The kindWeights (" + kindWeights
                    + ") need weights, and kinds that are copied. Maybe weights STRENGTH?");
        }
        for (double weight : kindWeights.values()) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY) || weight == 1) {
                throw new IllegalArgumentException(
                        "The weight (" + weight + ") of a kind must be positive, and is left out if it is 1. Maybe 2?");
            }
        }
        ties = Set.copyOf(ties);
        kindWeights = Map.copyOf(kindWeights);
    }

    /** Of everybody, whatever their namespace. */
    public SnapshotSpec(
            Set<TieKind> ties,
            Weights weights,
            @Nullable Double halfLifeYears,
            @Nullable Integer at,
            Orientation orientation) {
        this(chosen(ties), weights, halfLifeYears, Map.of(), at, orientation, null, Population.EVERYBODY);
    }

    private static Set<TieKind> chosen(Set<TieKind> ties) {
        if (ties.isEmpty()) {
            throw new IllegalArgumentException("A snapshot needs at least one kind of tie. Maybe master_of?");
        }
        return ties;
    }

    /** The same of the people of one namespace; of everybody if it is null. */
    public SnapshotSpec in(@Nullable String other) {
        return new SnapshotSpec(ties, weights, halfLifeYears, kindWeights, at, orientation, other, population);
    }

    /** The same with these weights of kinds. */
    public SnapshotSpec weighing(Map<TieKind, Double> others) {
        return new SnapshotSpec(ties, weights, halfLifeYears, others, at, orientation, namespace, population);
    }

    /** The same of this population. */
    public SnapshotSpec among(Population other) {
        return new SnapshotSpec(ties, weights, halfLifeYears, kindWeights, at, orientation, namespace, other);
    }

    /** All that the snapshot depends on, in one line; equal specs have equal lines. */
    public String canonical() {
        StringJoiner kinds = new StringJoiner(",");
        StringJoiner weighed = new StringJoiner(",");
        for (TieKind kind : TieKind.values()) {
            if (ties.contains(kind)) {
                kinds.add(kind.code());
            }
            Double weight = kindWeights.get(kind);
            if (weight != null) {
                weighed.add(kind.code() + ":" + weight);
            }
        }
        return "ties=" + kinds + ";weights=" + weights + ";halfLifeYears=" + halfLifeYears + ";at=" + at
                + ";orientation=" + orientation
                + (kindWeights.isEmpty() ? "" : ";kindWeights=" + weighed)
                + (namespace == null ? "" : ";namespace=" + namespace)
                + (population.isEverybody() ? "" : ";population=" + population.id());
    }

    /** Reads {@link #canonical} back. */
    public static SnapshotSpec ofCanonical(String line) {
        Map<String, String> parts = new HashMap<>();
        for (String part : line.split(";", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        String codes = parts.getOrDefault("ties", "");
        for (String code : codes.isEmpty() ? new String[0] : codes.split(",")) {
            kinds.add(TieKind.ofCode(code).orElseThrow());
        }
        Map<TieKind, Double> weighed = new EnumMap<>(TieKind.class);
        for (String each : parts.getOrDefault("kindWeights", "").split(",")) {
            int colon = each.indexOf(':');
            if (colon > 0) {
                weighed.put(
                        TieKind.ofCode(each.substring(0, colon)).orElseThrow(),
                        Double.valueOf(each.substring(colon + 1)));
            }
        }
        String halfLife = parts.getOrDefault("halfLifeYears", "null");
        String at = parts.getOrDefault("at", "null");
        return new SnapshotSpec(
                kinds,
                Weights.valueOf(parts.getOrDefault("weights", "")),
                halfLife.equals("null") ? null : Double.valueOf(halfLife),
                weighed,
                at.equals("null") ? null : Integer.valueOf(at),
                Orientation.valueOf(parts.getOrDefault("orientation", "")),
                parts.get("namespace"),
                Population.ofId(parts.getOrDefault("population", "")));
    }

    /** People and no tie: what comes and goes between them makes no other snapshot of it. */
    public static SnapshotSpec ofPeople() {
        return new SnapshotSpec(
                Set.of(), Weights.NONE, null, Map.of(), null, Orientation.AS_STATED, null, Population.EVERYBODY);
    }

    /** All ties of these kinds, without weights, as stated. */
    public static SnapshotSpec of(Set<TieKind> ties) {
        return new SnapshotSpec(EnumSet.copyOf(ties), Weights.NONE, null, null, Orientation.AS_STATED);
    }
}
