package io.shicheng.web.imports;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files to a folder of their own, has them imported, and deletes them, however it ends. */
@Component
public class Uploads {
    private final UploadFolder folder;
    private final ImportJobs jobs;
    private final CurrentViewer current;

    Uploads(UploadFolder folder, ImportJobs jobs, CurrentViewer current) {
        this.current = current;
        this.folder = folder;
        this.jobs = jobs;
    }

    /** What is done with files that were taken in. */
    @FunctionalInterface
    public interface Use<T> {
        T of(Path folder, List<Path> files);
    }

    /**
     * Takes files to a folder of their own, which stays for who uses them; it is deleted if they cannot be used.
     *
     * @throws ApiException with {@code no_file}, {@code same_file_name} or {@code bad_file_name}
     */
    public <T> T kept(List<MultipartFile> files, Use<T> use) {
        Path own = null;
        boolean used = false;
        try {
            own = folder.create();
            T made = use.of(own, take(files, own));
            used = true;
            return made;
        } catch (IOException e) {
            throw new MultipartException("Uploaded files cannot be kept.", e);
        } finally {
            if (own != null && !used) {
                folder.delete(own);
            }
        }
    }

    /**
     * Imports files that were taken in before.
     *
     * @param afterwards run when the import is over, however it ends
     * @throws ApiException with {@code import_running} if another is not over; {@code afterwards} is not run then
     */
    public ImportView run(ImportRequest request, Runnable afterwards) {
        return jobs.start(names(request.paths()), request, afterwards).view();
    }

    /**
     * The report of an import that this service ran.
     *
     * @throws ApiException with {@code unknown_import} if there is none
     */
    public ImportReport report(String id) {
        return jobs.report(id);
    }

    private static List<String> names(List<Path> paths) {
        return paths.stream().map(path -> path.getFileName().toString()).toList();
    }

    ImportJob start(
            List<MultipartFile> files,
            @Nullable MultipartFile mapping,
            boolean dryRun,
            boolean skipBadRows,
            @Nullable LocalDate keepUntil,
            Locale language) {
        try {
            return kept(files, mapping, dryRun, skipBadRows, keepUntil, language);
        } catch (IOException e) {
            throw new MultipartException("Uploaded files cannot be kept.", e);
        }
    }

    private ImportJob kept(
            List<MultipartFile> files,
            @Nullable MultipartFile mapping,
            boolean dryRun,
            boolean skipBadRows,
            @Nullable LocalDate keepUntil,
            Locale language)
            throws IOException {
        Path own = folder.create();
        boolean started = false;
        try {
            List<Path> paths = take(files, own);
            Path mappingPath = null;
            if (mapping != null && !mapping.isEmpty()) {
                Path beside = Files.createDirectory(own.resolve("mapping"));
                mappingPath = beside.resolve(FileNames.sanitised(mapping.getOriginalFilename()));
                mapping.transferTo(mappingPath.toFile());
            }
            ImportRequest request = new ImportRequest(
                    Origin.now(current.viewer().role()), paths, mappingPath, dryRun, skipBadRows, language, keepUntil);
            ImportJob job = jobs.start(names(paths), request, () -> folder.delete(own));
            started = true;
            return job;
        } finally {
            if (!started) {
                folder.delete(own);
            }
        }
    }

    private static List<Path> take(List<MultipartFile> files, Path own) throws IOException {
        Path tables = Files.createDirectory(own.resolve("files"));
        List<Path> paths = new ArrayList<>();
        for (MultipartFile file : files) {
            Path path = tables.resolve(FileNames.sanitised(file.getOriginalFilename()));
            if (Files.exists(path)) {
                throw new ApiException(
                        ProblemCode.SAME_FILE_NAME, "file", path.getFileName().toString());
            }
            // as a File, for which the upload is renamed and not copied
            file.transferTo(path.toFile());
            paths.add(path);
        }
        if (paths.isEmpty()) {
            throw new ApiException(ProblemCode.NO_FILE, "file", null);
        }
        return paths;
    }
}
