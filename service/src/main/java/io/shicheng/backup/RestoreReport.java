package io.shicheng.backup;

import java.util.Map;
import java.util.SortedMap;

/**
 * What was restored.
 *
 * @param backup whence
 * @param erased people who were erased after it was made, and are gone
 * @param withdrawn consents that were taken back since
 * @param objections made since
 * @param notReplayed how many things that were recorded since are not in the store any more, by the words of the audit
 *     log
 * @param logKept whether the audit log is the one that goes on to this day
 */
public record RestoreReport(
        BackupReport backup,
        long erased,
        long withdrawn,
        long objections,
        SortedMap<String, Long> notReplayed,
        boolean logKept,
        Map<String, Long> counts) {}
