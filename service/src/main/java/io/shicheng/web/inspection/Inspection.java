package io.shicheng.web.inspection;

import io.shicheng.importer.inspection.FileInspection;
import io.shicheng.importer.inspection.Inspector;
import io.shicheng.importer.inspection.SheetChoice;
import io.shicheng.importer.inspection.proposal.Proposal;
import io.shicheng.importer.inspection.proposal.Proposal.Known;
import io.shicheng.importer.mention.NameDecisions;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files that a steward sent to be looked at, and what was found of them. Thread-safe. */
final class Inspection {
    private final String id = UUID.randomUUID().toString();
    private final @Nullable String account;
    private final Path folder;
    private final List<Path> files;
    private Instant used;
    private List<FileInspection> found = List.of();
    private InspectionChoices choices = InspectionChoices.NONE;
    private Proposal proposal = Proposal.of(List.of(), Known.of(null, null));

    /**
     * @param account that sent them, or null
     * @param folder that goes with all that is in it
     */
    Inspection(@Nullable String account, Path folder, List<Path> files, Instant now) {
        this.account = account;
        this.folder = folder;
        this.files = List.copyOf(files);
        this.used = now;
    }

    String id() {
        return id;
    }

    @Nullable
    String account() {
        return account;
    }

    Path folder() {
        return folder;
    }

    List<Path> files() {
        return files;
    }

    synchronized void use(Instant now) {
        used = now;
    }

    synchronized Instant used() {
        return used;
    }

    /** Looks at the files by what the steward says of them, and keeps what is found. */
    void look(InspectionChoices by, Inspector inspector, RunControl control) {
        Map<String, SheetChoice> sheets = by.byFile();
        List<FileInspection> all = new ArrayList<>();
        control.phase(
                "read", files.stream().mapToLong(file -> file.toFile().length()).sum());
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            all.add(inspector.inspect(
                    file,
                    sheet -> sheets.getOrDefault(sheet.isEmpty() ? name : name + "#" + sheet, SheetChoice.NONE),
                    control));
        }
        Proposal made = Proposal.of(all, new Known(by.source(), by.citation(), by.left()));
        synchronized (this) {
            found = List.copyOf(all);
            choices = by;
            proposal = made;
        }
    }

    /** Who is meant by name, as far as the steward said it. */
    synchronized NameDecisions decisions() {
        return choices.decisions();
    }

    synchronized InspectionView view(Duration idle) {
        return new InspectionView(
                id,
                used.plus(idle),
                found,
                proposal.source(),
                choices.citation(),
                proposal.left(),
                proposal.isEmpty(),
                proposal.isEmpty() ? "" : proposal.yaml(),
                ColumnRoleView.ALL);
    }

    /** The mapping as a file beside the others, gone with them. */
    synchronized Path mapping() {
        try {
            Path beside = Files.createDirectories(folder.resolve("mapping"));
            return Files.writeString(beside.resolve("mapping.yaml"), proposal.yaml(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
