package io.shicheng.web.results;

import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what requests ask for, and says what may be asked where it cannot. */
public final class Parameters {
    private static final String ALL_TIES =
            Arrays.stream(TieKind.values()).map(TieKind::code).collect(Collectors.joining(", "));

    private Parameters() {}

    /**
     * @return the kinds, none if none are named
     * @throws ApiException naming the word that is no kind of tie
     */
    public static Set<TieKind> ties(@Nullable List<String> codes) {
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        for (String code : codes == null ? List.<String>of() : codes) {
            if (!code.isBlank()) {
                kinds.add(TieKind.ofCode(code)
                        .orElseThrow(() -> new ApiException(ProblemCode.BAD_PARAMETER, "ties", code, ALL_TIES)));
            }
        }
        return kinds;
    }

    /** What of an address these measures are told; what is given several times is joined by commas. */
    public static Map<String, String> told(MultiValueMap<String, String> all, List<DisclosedMeasure> measures) {
        Map<String, String> told = new TreeMap<>();
        for (String name : DisclosedMeasure.parameterNames(measures)) {
            String text = String.join(",", all.getOrDefault(name, List.of()));
            if (!text.isBlank()) {
                told.put(name, text);
            }
        }
        return told;
    }

    /** @throws ApiException if the number does not lie from {@code least} to {@code most} */
    public static int between(int least, int most, String field, int number) {
        if (number < least || number > most) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, field, Integer.toString(number), least + " … " + most);
        }
        return number;
    }

    /** A year that a source can have. */
    public static @Nullable Integer year(@Nullable Integer at) {
        return at == null ? null : between(-3000, 3000, "at", at);
    }

    /** Null where nothing, or nothing but blanks, was given. */
    public static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
