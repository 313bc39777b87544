package io.shicheng.inquiry.result;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.snapshot.Snapshot;

/**
 * Scores of a network, and those that it would have with the changes of a scenario.
 *
 * @param scenario by vertices of the snapshot
 * @param touched vertices whose ties it changes, ascending
 * @param before by vertex
 * @param after by vertex of the changed network
 * @param members vertices of the ranking, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record ChangedScores(
        Citation citation,
        Snapshot snapshot,
        Measure measure,
        Scenario scenario,
        int[] touched,
        Standing before,
        Standing after,
        int[] members)
        implements Result {}
