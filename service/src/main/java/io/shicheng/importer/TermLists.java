package io.shicheng.importer;

import io.shicheng.audit.Actor;
import io.shicheng.schema.term.Terms;
import java.util.List;

/**
 * The lists of short terms, as an admin keeps them: those that come with the software, and what a file in the store's
 * folder adds to them. Changes are recorded in the audit log.
 *
 * <p>All methods throw {@link TermRefusedException} if the file cannot be used.
 */
public interface TermLists {
    /**
     * A term with the words that files may write for it.
     *
     * @param chinese what it is called in Chinese; empty where that is not known
     * @param standard whether it comes with the software
     * @param added those of the words that an admin added
     */
    record Term(String list, String code, List<String> words, String chinese, boolean standard, List<String> added) {}

    /** The lists as files are read by. */
    Terms terms();

    /** All terms, those of a list together. */
    List<Term> all();

    /**
     * Adds a term to {@code discipline}, {@code role}, {@code department} or {@code how}, or further words to a term of
     * any list.
     *
     * @throws TermRefusedException if it is not short, says what no file may say of a person, or means something else
     */
    void add(String list, String code, List<String> words, Actor by);

    /**
     * Takes back what was added under this code.
     *
     * @throws TermRefusedException if nothing was, or something in the store has the term
     * @throws io.shicheng.store.failure.StoreException if the store cannot be reached
     */
    void remove(String list, String code, Actor by);
}
