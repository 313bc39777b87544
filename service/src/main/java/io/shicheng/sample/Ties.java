package io.shicheng.sample;

import java.io.IOException;

/** Writes ties with a basis they may have: stated only where an end consented. */
final class Ties {
    private static final double STATED_SHARE = 0.2;
    private static final String PREFIX = "generated sample ";
    private final CsvFile sheet;
    private final boolean[] consenting;
    private final Dice dice;

    Ties(CsvFile sheet, boolean[] consenting, Dice dice) {
        this.sheet = sheet;
        this.consenting = consenting;
        this.dice = dice;
    }

    boolean consents(int person) {
        return consenting[person];
    }

    /** A tie of two people. {@code register} is what it would have been published in. */
    void people(String kind, int from, int to, String register, String since, String until, String weight)
            throws IOException {
        boolean stated = (consenting[from] || consenting[to]) && dice.chance(STATED_SHARE);
        write(kind, from, Town.personId(to), stated, register, since, until, weight);
    }

    /** A tie that {@code from}, who consents, stated. */
    void stated(String kind, int from, int to, String since) throws IOException {
        write(kind, from, Town.personId(to), true, "", since, "", "");
    }

    /** A tie of a person to an organisation. */
    void organisation(String kind, int from, String to, String register, String since) throws IOException {
        write(kind, from, to, consenting[from] && dice.chance(STATED_SHARE), register, since, "", "");
    }

    void credit(int from, String work, String year, String role, String department, String level) throws IOException {
        sheet.row(
                "credited_on",
                Town.personId(from),
                work,
                "published",
                PREFIX + "credit list",
                year,
                year,
                "",
                "",
                role,
                department,
                level);
    }

    private void write(
            String kind,
            int from,
            String to,
            boolean stated,
            String register,
            String since,
            String until,
            String weight)
            throws IOException {
        sheet.row(
                kind,
                Town.personId(from),
                to,
                stated ? "stated" : "published",
                PREFIX + (stated ? "interview" : register),
                since,
                until,
                weight,
                stated ? "0.8" : "",
                "",
                "",
                "");
    }
}
