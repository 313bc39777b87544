package io.shicheng.importer;

import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From files to the store: reads, maps, checks, compares with what is stored, and stores all or nothing. */
public interface Importer {
    /**
     * @throws java.util.concurrent.CancellationException if the control cancels; nothing was changed then
     * @throws io.shicheng.store.failure.StoreException if the store cannot be reached
     */
    ImportReport run(ImportRequest request, RunControl control);

    /**
     * @param paths folders, CSV files, XLSX, GraphML, GEXF or Pajek files
     * @param mapping a YAML file that turns the user's own files into tables, or null
     * @param language of messages and remedies
     */
    record ImportRequest(
            List<Path> paths, @Nullable Path mapping, boolean dryRun, boolean skipBadRows, Locale language) {}
}
