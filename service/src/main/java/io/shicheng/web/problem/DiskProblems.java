package io.shicheng.web.problem;

import io.shicheng.store.failure.DiskFullException;
import java.text.MessageFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a full disk is said to be: what its folder is for and how much is missing, never where it is. */
final class DiskProblems {
    private static final Logger LOG = LoggerFactory.getLogger(DiskProblems.class);

    private DiskProblems() {}

    static ApiException of(DiskFullException full, Locale language) {
        String room = new MessageFormat(Problems.word("disk_full.room", language), language)
                .format(new Object[] {full.freeMegabytes(), full.neededMegabytes()});
        return of("database", room, language);
    }

    /** @param folder what it is for: {@code uploads}, {@code store} */
    static ApiException of(String folder, Locale language) {
        LOG.error("The disk is full, where the folder for {} is.", folder);
        return of(folder, "", language);
    }

    private static ApiException of(String folder, String room, Locale language) {
        return new ApiException(
                ProblemCode.DISK_FULL,
                ProblemCode.DISK_FULL.code(),
                "folder",
                folder,
                Problems.word("disk_full." + folder, language),
                room);
    }
}
