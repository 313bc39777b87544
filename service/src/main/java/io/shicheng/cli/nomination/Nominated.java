package io.shicheng.cli.nomination;

import io.shicheng.analysis.agreement.NominationIntervals;

/**
 * Where vertices stand by nominations.
 *
 * @param scores by vertex
 * @param intervals had other people of the same kind been asked
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record Nominated(double[] scores, NominationIntervals intervals) {}
