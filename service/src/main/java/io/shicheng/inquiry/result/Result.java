package io.shicheng.inquiry.result;

import io.shicheng.snapshot.Snapshot;

/** What came of a question. It holds keys of people, and nothing of it may leave as it is. */
public sealed interface Result permits Ranking, Plan, Reasons, ChangedScores, Comparison {
    /** What it takes to get the same bytes again. */
    Citation citation();

    /** What it was made from. */
    Snapshot snapshot();
}
