package io.shicheng.consent.key;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps names and contact details: each person's encrypted with AES-256-GCM under keys of their own, these keys wrapped
 * by the master key in files outside the database. Also makes keys and pseudonyms by HMAC-SHA-256.
 *
 * <p>Sealing is deterministic in effect, not in bytes: to learn whether something changed, open the old
 * seal and compares. Thread-safe.
 */
@HoldsPeople
public interface Vault {
    /** The key of a person known in a source by this id; {@code namespace} is empty unless a mapping names one. */
    NodeKey personKey(String namespace, String sourceId);

    /** The key of an organisation, work or cluster; {@code family} is one of these words. */
    NodeKey nodeKey(String family, String namespace, String sourceId);

    /** The ids by which a researcher's project knows people; they stay the same when the master key is changed. */
    Pseudonyms pseudonyms(String project);

    /** Whether what was sealed for the person can be opened: their key was not destroyed. Opens nothing. */
    boolean holdsKeyOf(NodeKey person);

    Sealed sealIdentity(NodeKey person, Identity identity);

    /** Empty if the person's key was destroyed. */
    Optional<Identity> openIdentity(NodeKey person, Sealed sealed);

    /** Empty if none is held, or the person's key was destroyed. */
    default Optional<Identity> identityOf(Person person) {
        Sealed sealed = person.identity();
        return sealed == null ? Optional.empty() : openIdentity(person.key(), sealed);
    }

    Sealed sealContact(NodeKey person, String value);

    /** Empty if the person's key was destroyed. */
    Optional<String> openContact(NodeKey person, Sealed sealed);

    /**
     * Text that only this store reads back: the same for the same content, and as long as it. Letters, digits, hyphens
     * and underscores.
     *
     * @param purpose who may read it back, and what for
     */
    String token(String purpose, byte[] content);

    /** What stands in a token; empty if it was not made here for this purpose. */
    Optional<byte[]> readToken(String purpose, String token);

    /** Writes keys made since the last call to disk, and returns when they are safe; call before the store commits. */
    void flush();

    /**
     * Destroys the keys of these people, and returns when they are gone from the disk: nothing sealed for them before,
     * in the store or in any copy of it, can be opened again. Sealing for them later makes new keys.
     */
    void destroy(Collection<NodeKey> people);

    /** The same for their contact details alone. */
    void destroyContacts(Collection<NodeKey> people);

    /** Remembers that somebody was erased, in place of what it remembered of them; returns when that is on disk. */
    void markErased(ErasureMark mark);

    /** Everybody who was erased, as of now. */
    Map<NodeKey, ErasureMark> erased();
}
