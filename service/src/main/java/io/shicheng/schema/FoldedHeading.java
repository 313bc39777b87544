package io.shicheng.schema;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A heading without what spells it in another way: width, case, accents, invisible marks, look-alike letters of other
 * scripts, traditional characters, separators, plurals and numbers.
 *
 * @param words the Latin words, in their order, singular
 * @param joined all Latin letters in a row, for words that were torn apart
 * @param han the Chinese characters in a row, simplified
 */
record FoldedHeading(List<String> words, String joined, String han) {
    /** Letters of other scripts that look like a Latin one, and that one behind each. */
    private static final String LOOK_ALIKES =
            "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkмmтtнhвbѵvɡgıiαaβbεeιiκkνvοoρpτtυuχxγyηnօoոnսuհh";
    /** Traditional characters of the list's words, and the simplified one behind each. */
    private static final String TRADITIONAL = "備备註注記记筆笔說说簡简紹绍檔档標标籤签關关鍵键補补場场見见點点張张維维權权議议黨党團团選选舉举會会種种國国診诊斷断殘残"
            + "礙碍狀状態态藥药懷怀紋纹徵征慾欲戀恋風风險险脅胁單单員员穩稳級级評评價价現现為为論论發发講讲話话對对訊讯絲丝題题軌轨跡迹"
            + "蹤踪經经緯纬設设臉脸頭头聲声車车證证號号護护銀银資资帳账賬账體体語语錄录歷历網网頁页個个質质壓压傾倾緒绪動动機机檢检遊游"
            + "訪访聞闻漢汉傳传譽誉門门戶户債债誠诚罷罢處处屬属親亲視视頻频圖图別别産产產产業业農农專专";

    static FoldedHeading of(String heading) {
        String apart = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("(\\p{Ll})(?=\\p{Lu})|(\\p{Lu})(?=\\p{Lu}\\p{Ll})", "$1$2 ")
                .toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        StringBuilder han = new StringBuilder();
        Normalizer.normalize(apart, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            int character = replaced(c);
            if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                han.appendCodePoint(character);
            } else if (character >= 'a' && character <= 'z') {
                latin.append((char) character);
            } else if (!silent(character)) {
                latin.append(' ');
            }
        });
        // letters that stand alone in a row are one word that was torn apart
        String whole = latin.toString().strip().replaceAll("(?<=\\b[a-z]) +(?=[a-z]\\b)", "");
        List<String> words = whole.isEmpty()
                ? List.of()
                : Arrays.stream(whole.split(" +")).map(FoldedHeading::singular).toList();
        return new FoldedHeading(words, singular(whole.replace(" ", "")), han.toString());
    }

    /** Whether these words stand in it, one after the other. */
    boolean says(List<String> wanted) {
        return Collections.indexOfSubList(words, wanted) >= 0;
    }

    /** Accents and invisible marks: nothing of the word is lost with them. */
    private static boolean silent(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> character == 0x3164 || character == 0x115F; // Hangul fillers: letters that show nothing
        };
    }

    private static int replaced(int character) {
        for (String pairs : List.of(LOOK_ALIKES, TRADITIONAL)) {
            for (int i = 0; i + 1 < pairs.length(); i += 2) {
                if (pairs.charAt(i) == character) {
                    return pairs.charAt(i + 1);
                }
            }
        }
        return character;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
