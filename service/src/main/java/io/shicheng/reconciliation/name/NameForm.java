package io.shicheng.reconciliation.name;

import io.shicheng.search.NameReadings;
import io.shicheng.search.OneEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as it is compared with others.
 *
 * @param plain without case, width, accents and blanks
 * @param simple the same with each character in its simplified form
 * @param chinese whether it has Chinese characters
 * @param parts of the simplified form: characters, and words of other scripts
 * @param readings in letters without tones, as many as its characters can be read; a name in letters as it stands and
 *     with the surname at the other end
 */
public record NameForm(String plain, String simple, boolean chinese, List<String> parts, Set<String> readings) {
    /** A name of many characters with several readings is not read in all ways that can be. */
    private static final int READINGS_MAX = 24;

    public static NameForm of(String name) {
        String folded = NameReadings.folded(name);
        String simple = SimplifiedForms.of(folded);
        List<String> parts = NameReadings.parts(simple);
        boolean chinese = folded.codePoints().anyMatch(Character::isIdeographic);
        return new NameForm(
                folded.replace(" ", ""),
                simple.replace(" ", ""),
                chinese,
                parts,
                chinese ? readings(parts) : turned(parts));
    }

    private static Set<String> readings(List<String> parts) {
        Set<String> all = new LinkedHashSet<>(Set.of(""));
        for (String part : parts) {
            Set<String> longer = new LinkedHashSet<>();
            Set<String> letters = NameReadings.of(part);
            for (String before : all) {
                // a character whose reading nobody knows is read by nobody
                (letters.isEmpty() ? Set.of(part) : letters).forEach(reading -> longer.add(before + reading));
            }
            all = longer.size() > READINGS_MAX
                    ? new LinkedHashSet<>(new ArrayList<>(longer).subList(0, READINGS_MAX))
                    : longer;
        }
        return all;
    }

    private static Set<String> turned(List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        for (int first = 0; first < words.size(); first++) {
            all.add(String.join("", words.subList(first, words.size())) + String.join("", words.subList(0, first)));
        }
        return all;
    }

    /**
     * How the name is read in letters, for people: a syllable for each Chinese character, several with a slash between.
     * Empty if it has none.
     */
    public String reading() {
        return chinese
                ? parts.stream()
                        .map(part -> NameReadings.of(part).stream().sorted().collect(Collectors.joining("/")))
                        .filter(syllable -> !syllable.isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }

    /** The last two characters, or the last word in letters. */
    public String ending() {
        return chinese ? String.join("", parts.subList(Math.max(0, parts.size() - 2), parts.size())) : parts.getLast();
    }

    /** The ways in which one of the parts is read. */
    public Set<String> soundsAt(int part) {
        Set<String> letters = NameReadings.of(parts.get(part));
        return letters.isEmpty() ? Set.of(parts.get(part)) : letters;
    }

    /** Shorter names are one edit from too many others. */
    public static int shortestForEdit(boolean chinese) {
        return chinese ? 3 : 5;
    }

    /**
     * The simplified form, and it without each of its characters: two that are one edit apart have one of these in
     * common. None of a name that is too short for that.
     */
    public List<String> shortened() {
        int[] points = points(simple);
        if (points.length < shortestForEdit(chinese) - 1) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of(simple));
        for (int left = 0; left < points.length && points.length > 2; left++) {
            all.add(new String(points, 0, left) + new String(points, left + 1, points.length - left - 1));
        }
        return all;
    }

    /** How this name goes with another. */
    public NameAgreement with(NameForm other) {
        if (plain.equals(other.plain)) {
            return NameAgreement.SAME;
        }
        if (simple.equals(other.simple)) {
            return NameAgreement.VARIANT;
        }
        if (readings.stream().anyMatch(other.readings::contains)) {
            return chinese == other.chinese ? NameAgreement.SOUND : NameAgreement.READING;
        }
        int length = Math.min(simple.length(), other.simple.length());
        int shortest = shortestForEdit(chinese && other.chinese);
        if (length >= shortest - 1
                && Math.max(simple.length(), other.simple.length()) >= shortest
                && OneEdit.apart(points(simple), points(other.simple))) {
            return NameAgreement.ONE_EDIT;
        }
        if (length >= 2 && (simple.endsWith(other.simple) || other.simple.endsWith(simple))) {
            return NameAgreement.PART;
        }
        return NameAgreement.OTHER;
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "NameForm[" + parts.size() + " parts]";
    }
}
