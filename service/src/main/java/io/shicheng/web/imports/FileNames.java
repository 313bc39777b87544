package io.shicheng.web.imports;

import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes the name that an upload claims to have into one that can only be a file in one folder. */
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /**
     * The last part of the name, with only letters, digits, blanks and {@code . _ - ( ) （ ）} in it.
     *
     * @throws ApiException with {@code bad_file_name} if nothing is left
     */
    static String sanitised(@Nullable String claimed) {
        String name = Normalizer.normalize(claimed == null ? "" : claimed, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(c -> safe.appendCodePoint(allowed(c) ? c : '_'));
        String result = safe.toString().strip();
        while (result.startsWith(".")) {
            result = result.substring(1);
        }
        if (result.isBlank() || result.length() > LONGEST) {
            throw new ApiException(ProblemCode.BAD_FILE_NAME, "file", result.isBlank() ? null : result);
        }
        return result;
    }

    private static boolean allowed(int c) {
        return Character.isLetterOrDigit(c) || " ._-()（）".indexOf(c) >= 0;
    }
}
