package io.shicheng.sample;

import java.io.IOException;
import java.time.LocalDate;

/** Consents and the contact details that rest on them. No address, number or name in them belongs to anybody. */
final class Consents {
    private static final String[] RECEIVERS = {SampleGenerator.RECEIVER, "service-centre"};
    private static final String[] PURPOSES = {"insurance", "training", "grants"};
    private static final double[] RECEIVER_SHARES = {0.75, 0.45};
    private static final double[] PURPOSE_SHARES = {0.6, 0.5, 0.3};
    private static final String[] MANNERS = {"paper_form", "online_form", "in_person"};
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate EXPIRED_FIRST_DAY = LocalDate.of(2018, 1, 1);
    private final Sheets sheets;
    private final Dice dice;
    private int forms;

    Consents(Sheets sheets, Dice dice) {
        this.sheets = sheets;
        this.dice = dice;
    }

    void expired(int person) throws IOException {
        LocalDate given = EXPIRED_FIRST_DAY.plusDays(dice.below(700));
        write(
                person,
                "named",
                PURPOSES[0],
                RECEIVERS[0],
                given,
                given.plusYears(2).toString());
    }

    void of(int person) throws IOException {
        LocalDate given = FIRST_DAY.plusDays(dice.below(700));
        String expires = dice.chance(0.3) ? "" : given.plusYears(10).toString();
        double roll = dice.unit();
        boolean named = roll < 0.88;
        boolean contact = roll < 0.74 || roll >= 0.88;
        int receivers = some(RECEIVER_SHARES);
        for (int receiver = 0; receiver < RECEIVERS.length; receiver++) {
            if ((receivers >> receiver & 1) == 1) {
                purposes(person, RECEIVERS[receiver], named, contact, given, expires);
            }
        }
        if (dice.chance(0.1)) {
            write(person, "published", "exhibition", "public", given, expires);
        }
        if (dice.chance(0.04)) {
            expired(person);
        }
        if (contact) {
            channels(person);
        }
    }

    private void purposes(int person, String receiver, boolean named, boolean contact, LocalDate given, String expires)
            throws IOException {
        int purposes = some(PURPOSE_SHARES);
        for (int purpose = 0; purpose < PURPOSES.length; purpose++) {
            if ((purposes >> purpose & 1) == 0) {
                continue;
            }
            if (named) {
                write(person, "named", PURPOSES[purpose], receiver, given, expires);
            }
            if (contact) {
                write(person, "contact", PURPOSES[purpose], receiver, given, expires);
            }
        }
    }

    /** Bits of those chosen, at least one. */
    private int some(double[] shares) {
        int chosen = 0;
        while (chosen == 0) {
            for (int i = 0; i < shares.length; i++) {
                if (dice.chance(shares[i])) {
                    chosen |= 1 << i;
                }
            }
        }
        return chosen;
    }

    private void write(int person, String scope, String purpose, String receiver, LocalDate given, String expires)
            throws IOException {
        sheets.consents.row(
                Town.personId(person),
                scope,
                purpose,
                receiver,
                given.toString(),
                expires,
                MANNERS[person % MANNERS.length],
                "generated sample form " + Town.padded(++forms),
                "2024-1");
    }

    /** example.org is reserved (RFC 2606), 07700 900xxx is kept for drama, and no WeChat id holds a full stop. */
    private void channels(int person) throws IOException {
        String id = Town.personId(person);
        int kinds = some(new double[] {0.7, 0.5, 0.3});
        if ((kinds & 1) == 1) {
            sheets.contacts.row(id, "email", id + "@example.org");
        }
        if ((kinds & 2) == 2) {
            sheets.contacts.row(id, "phone", "07700 900" + threeDigits(person % 1000));
        }
        if ((kinds & 4) == 4) {
            sheets.contacts.row(id, "wechat", "sample." + id);
        }
    }

    private static String threeDigits(int number) {
        return Town.padded(number).substring(3);
    }
}
