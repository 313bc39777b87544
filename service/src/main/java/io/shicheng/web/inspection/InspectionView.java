package io.shicheng.web.inspection;

import io.shicheng.importer.inspection.FileInspection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were looked at, as the steward who sent them sees them.
 *
 * @param until when they are gone unless somebody goes on with them
 * @param source the word that keeps their ids apart, given or made
 * @param citation where they were published, or null
 * @param left sheets of which nothing is imported
 * @param empty whether nothing can be imported
 * @param mapping what an import goes by, as a file says it
 * @param roles what a column may hold
 */
record InspectionView(
        String id,
        Instant until,
        List<FileInspection> files,
        String source,
        @Nullable String citation,
        List<String> left,
        boolean empty,
        String mapping,
        List<ColumnRoleView> roles) {}
