package io.shicheng.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How the parts of a name can be typed. A Chinese character is a part, and so is a word in other scripts. A character
 * can be typed by itself and by each of its readings in Hanyu Pinyin without tones, of which a name may use any: 仇 is
 * qiu in names and chou elsewhere. {@code ü} can be typed as v or u.
 */
final class Spellings {
    private Spellings() {}

    /** The parts of a folded name, see {@link FoldedName}. */
    static List<String> parts(int[] folded) {
        List<String> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int character : folded) {
            boolean alone = Character.isIdeographic(character);
            if (alone || character == FoldedName.GAP) {
                if (!word.isEmpty()) {
                    parts.add(word.toString());
                    word.setLength(0);
                }
            }
            if (alone) {
                parts.add(Character.toString(character));
            } else if (character != FoldedName.GAP) {
                word.appendCodePoint(character);
            }
        }
        if (!word.isEmpty()) {
            parts.add(word.toString());
        }
        return parts;
    }

    /** All ways to type a part, itself first. */
    static int[][] of(String part) {
        Set<String> all = new LinkedHashSet<>();
        all.add(part);
        if (part.codePointCount(0, part.length()) == 1 && part.length() == 1) {
            for (String reading : readings(part.charAt(0))) {
                String toneless = reading.replaceAll("[0-9]", "");
                all.add(toneless.replace("u:", "v"));
                all.add(toneless.replace("u:", "u"));
            }
        }
        return all.stream().map(text -> text.codePoints().toArray()).toArray(int[][]::new);
    }

    private static List<String> readings(char character) {
        // null for what is no Chinese character, or has no reading on record
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
        return readings == null ? List.of() : Arrays.asList(readings);
    }
}
