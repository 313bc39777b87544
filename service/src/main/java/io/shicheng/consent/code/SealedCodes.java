package io.shicheng.consent.code;

import io.shicheng.audit.ActingAccount;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.code.CodeFile.Waiting;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.PersonalRecords;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/**
 * Codes by their keyed hashes. One that is used, replaced or expired leaves nothing behind, so nobody can tell which it
 * was.
 */
final class SealedCodes implements AccessCodes {
    /** Days on which a code can be used, the one on which it is given among them. */
    static final int DAYS = 14;

    private final CodeFile file;
    private final KeyVault vault;
    private final PersonalRecords records;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedCodes(CodeFile file, KeyVault vault, PersonalRecords records, AuditLog audit, Clock clock) {
        this.file = file;
        this.vault = vault;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public synchronized IssuedCode issue(NodeKey person, Actor by) {
        if (records.person(person).isEmpty()) {
            throw ConsentException.of("unknown_person", "person", null);
        }
        String code = CodeText.random(random);
        String id = UUID.randomUUID().toString().substring(0, 8);
        LocalDate lastDay = LocalDate.now(clock).plusDays(DAYS - 1);
        Instant expires = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        audit.append(AuditEvent.of(by, AuditAction.CODE_GIVEN, "code " + id, List.of(person)));
        List<Waiting> codes = without(each -> each.person().equals(person));
        String given = by.inFull() + " at " + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        codes.add(new Waiting(id, person, hash(code), expires, given, by.account()));
        file.write(codes);
        return new IssuedCode(id, CodeText.grouped(code), lastDay);
    }

    @Override
    public synchronized Optional<UsedCode> use(String typed) {
        String code = CodeText.read(typed).orElseThrow(() -> ConsentException.of("code_mistyped", "code", null));
        Waiting found = find(hash(code));
        if (found == null) {
            return Optional.empty();
        }
        UsedCode used = new UsedCode(found.id(), found.person(), found.given(), found.giver());
        Actor by = ActingAccount.call(ActingAccount.current(), used.origin(), Actor::person);
        audit.append(AuditEvent.of(by, AuditAction.CODE_USED, "code " + found.id(), List.of(found.person())));
        file.write(without(each -> each.id().equals(found.id())));
        return Optional.of(used);
    }

    /** Looks at all of them, whichever it is, so that the time taken tells nothing. */
    private @Nullable Waiting find(byte[] hash) {
        Waiting found = null;
        Instant now = clock.instant();
        for (Waiting code : file.read()) {
            if (MessageDigest.isEqual(code.hash(), hash) & now.isBefore(code.expires())) {
                found = code;
            }
        }
        return found;
    }

    /** Those that can still be used, but for some. */
    private List<Waiting> without(Predicate<Waiting> gone) {
        Instant now = clock.instant();
        List<Waiting> left = new ArrayList<>(file.read());
        left.removeIf(code -> gone.test(code) || !now.isBefore(code.expires()));
        return left;
    }

    /** A person who was erased has no way in any more. */
    @EventListener
    synchronized void groundsChanged(GroundsChanged change) {
        List<Waiting> codes = file.read();
        if (codes.stream().anyMatch(code -> change.erased().contains(code.person()))) {
            file.write(without(code -> change.erased().contains(code.person())));
        }
    }

    private byte[] hash(String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(vault.deriveKey("access codes"), "HmacSHA256"));
            return mac.doFinal(code.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }
}
