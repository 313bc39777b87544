package io.shicheng.inquiry;

/**
 * What is asked of a network. Of which network is for the gate to say; equal questions of one network have equal
 * results.
 */
public sealed interface Question
        permits RankingQuestion, PlanQuestion, WhyQuestion, ScenarioQuestion, ComparisonQuestion {}
