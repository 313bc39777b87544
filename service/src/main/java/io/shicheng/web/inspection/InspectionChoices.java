package io.shicheng.web.inspection;

import io.shicheng.importer.inspection.SheetChoice;
import io.shicheng.importer.inspection.column.ColumnRole;
import io.shicheng.importer.mention.NameDecisions;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a steward says of files against what was guessed.
 *
 * @param source a word for where they come from, which keeps ids apart; made of the headings where there is none
 * @param citation where they were published; without one, ties count as stated by their ends
 * @param sheets those of which something is said
 * @param names who is meant where the files name somebody: ids of people by mention, empty for nobody
 */
record InspectionChoices(
        @Nullable String source,
        @Nullable String citation,
        @Nullable List<Sheet> sheets,
        @Nullable Map<String, String> names) {
    static final InspectionChoices NONE = new InspectionChoices(null, null, null, null);

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");
    private static final int LONGEST_CITATION = 300;
    private static final long LAST_ROW = 1_048_576;

    /**
     * Of a sheet.
     *
     * @param file with {@code #sheet} for a workbook
     * @param left whether nothing of it is imported
     * @param headings the rows in which the headings stand
     * @param columns what a column holds, by its letters
     * @param identity letters of the columns of which ids are made
     */
    record Sheet(
            String file,
            @Nullable Boolean left,
            @Nullable List<Long> headings,
            @Nullable Map<String, String> columns,
            @Nullable List<String> identity) {}

    /** @throws ApiException with {@code bad_parameter} if something cannot be */
    void mustBeGood() {
        if (source() != null && !SOURCE.matcher(source()).matches()) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "source", source(), "A-Z 0-9 _ -");
        }
        if (citation() != null && citation().codePointCount(0, citation().length()) > LONGEST_CITATION) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "citation", null, "1–" + LONGEST_CITATION);
        }
        byFile();
    }

    NameDecisions decisions() {
        return new NameDecisions(or(names, Map.<String, String>of()));
    }

    Set<String> left() {
        Set<String> left = new HashSet<>();
        all().stream().filter(each -> Boolean.TRUE.equals(each.left())).forEach(each -> left.add(each.file()));
        return left;
    }

    /** By file and sheet. */
    Map<String, SheetChoice> byFile() {
        Map<String, SheetChoice> choices = new HashMap<>();
        for (Sheet sheet : all()) {
            Map<String, ColumnRole> roles = new LinkedHashMap<>();
            or(sheet.columns(), Map.<String, String>of()).forEach((letters, role) -> roles.put(letters, role(role)));
            List<Long> headings = or(sheet.headings(), List.<Long>of());
            for (Long row : headings) {
                if (row < 1 || row > LAST_ROW) {
                    throw new ApiException(ProblemCode.BAD_PARAMETER, "headings", row.toString(), "1–" + LAST_ROW);
                }
            }
            choices.put(
                    sheet.file(),
                    new SheetChoice(
                            headings.stream().distinct().sorted().toList(),
                            roles,
                            or(sheet.identity(), List.<String>of())));
        }
        return choices;
    }

    private List<Sheet> all() {
        return or(sheets, List.<Sheet>of());
    }

    private static ColumnRole role(@Nullable String code) {
        Optional<ColumnRole> role = code == null ? Optional.empty() : ColumnRole.ofCode(code.toLowerCase(Locale.ROOT));
        return role.orElseThrow(
                () -> new ApiException(ProblemCode.BAD_PARAMETER, "columns", code, ColumnRoleView.codes()));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
