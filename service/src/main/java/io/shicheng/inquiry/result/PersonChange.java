package io.shicheng.inquiry.result;

import io.shicheng.analysis.scenario.ChangeText.Verb;
import io.shicheng.graph.NodeKey;

/**
 * A change of a scenario, of people by their keys.
 *
 * @param typed what stands for it in refusals
 * @param from,to the ends of the tie; the same of somebody who is left out
 * @param strength of a tie that is added or weighed
 * @param stated whether somebody said the strength
 */
public record PersonChange(Verb verb, String typed, NodeKey from, NodeKey to, double strength, boolean stated) {}
