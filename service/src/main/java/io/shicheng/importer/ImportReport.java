package io.shicheng.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What an import found and did.
 *
 * @param rowsRead rows by table
 * @param rowsStored rows by table that are new or changed in the store; what would be, in a dry run
 * @param rowsUnchanged rows by table that stood in the store already
 * @param rowsRefused rows by table with an error
 * @param noticeCounts exact counts by code
 * @param notices the first of each code
 * @param refused whether the import was refused whole
 * @param dryRun whether nothing was to be stored
 * @param revision of the store after the import
 * @param keptUntil the last day on which what it brought is kept, unless another import keeps it longer
 */
public record ImportReport(
        SortedMap<String, Long> rowsRead,
        SortedMap<String, Long> rowsStored,
        SortedMap<String, Long> rowsUnchanged,
        SortedMap<String, Long> rowsRefused,
        SortedMap<String, Long> noticeCounts,
        List<ImportNotice> notices,
        boolean refused,
        boolean dryRun,
        long revision,
        LocalDate keptUntil) {}
