package io.shicheng.importer;

import io.shicheng.audit.Actor;
import io.shicheng.message.Vocabulary;
import java.util.List;

/**
 * What codes are called in Chinese and English, as an admin keeps it: receivers, purposes, projects, places and the
 * terms of the lists. Terms come with names; those of a place are the ones that were imported, until an admin gives
 * others. Changes are recorded in the audit log.
 *
 * <p>All methods throw {@link TermRefusedException} if the file cannot be used.
 */
public interface Names extends Vocabulary {
    /**
     * A code and its names.
     *
     * @param list {@code receiver}, {@code purpose}, {@code project}, {@code cluster}, or a list of terms
     * @param zh,en one of them may be empty where nobody gave it
     * @param given whether an admin gave it
     */
    record Name(String list, String code, String zh, String en, boolean given) {}

    /** All names, those of a list together, in the order of codes. */
    List<Name> all();

    /**
     * Gives a code its names.
     *
     * @throws TermRefusedException if there is no such list, the code has none of it, or a name is not one short line
     *     or says what no file may say of a person
     */
    void put(Name name, Actor by);

    /**
     * Takes back what was given.
     *
     * @throws TermRefusedException if nothing was
     */
    void remove(String list, String code, Actor by);
}
