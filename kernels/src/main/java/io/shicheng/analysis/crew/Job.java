package io.shicheng.analysis.crew;

/**
 * A person on a work in a department; all but the year are numbers from 0.
 *
 * @param year of the work
 * @param head whether they headed the department there
 */
public record Job(int person, int work, int department, int year, boolean head) {}
