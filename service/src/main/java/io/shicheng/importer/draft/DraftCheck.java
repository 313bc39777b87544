package io.shicheng.importer.draft;

/** Checks rows of a kind against each other and the store, and leaves what is good of them in the {@link Outcome}. */
public interface DraftCheck {
    void apply(Draft draft);
}
