package io.shicheng.importer.check;

/** One check over all rows; adds notices, and what is good to what is to be stored. */
@FunctionalInterface
interface DraftCheck {
    void apply(Draft draft);
}
