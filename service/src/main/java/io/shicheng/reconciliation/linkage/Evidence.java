package io.shicheng.reconciliation.linkage;

import io.shicheng.reconciliation.name.NameAgreement;

/**
 * What speaks for two people being one, and what against.
 *
 * @param others how many others of such a name there are to be expected, from 0 (a name that nobody else has) to 4
 */
public record Evidence(
        NameAgreement name, int others, DateAgreement born, DateAgreement died, TieAgreement ties, TimeAgreement time) {

    Evidence with(TieAgreement found) {
        return new Evidence(name, others, born, died, found, time);
    }
}
