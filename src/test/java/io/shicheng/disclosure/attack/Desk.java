package io.shicheng.disclosure.attack;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.Vault;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.ranking.Rankings;
import io.shicheng.snapshot.Snapshots;

/** The gate, and what lies behind it, on one day. The attacker uses the gate and the truth; the rest is to check him. */
record Desk(
        Disclosure gate,
        Rankings truth,
        Snapshots snapshots,
        GroundsRegister register,
        Vault vault,
        ClassRegister classes) {}
