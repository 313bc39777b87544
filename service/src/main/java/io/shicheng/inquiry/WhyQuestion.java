package io.shicheng.inquiry;

/**
 * Why somebody is ranked where they are: whose ties make up their score, and what it would be without each.
 *
 * @param of the ranking that they are in
 * @param row whom, as the ranking has them: the id of somebody by name, or a pseudonym
 */
public record WhyQuestion(RankingQuestion of, String row) implements Question {}
