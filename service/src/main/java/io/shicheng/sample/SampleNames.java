package io.shicheng.sample;

/**
 * Names of people who do not exist. The Chinese ones have a family name of two characters that is no family name, the
 * English ones are made of syllables that mean nothing.
 */
final class SampleNames {
    private static final String[] FAMILY = {
        "云岫", "墨川", "陶野", "青砚", "窑溪", "画渚", "影墟", "釉山", "砚桥", "竹坞", "瓦汀", "霜屿", "麦陂", "茶渡", "苇津", "松隰"
    };
    private static final String[] GIVEN = {
        "知", "禾", "砚", "舟", "棠", "宁", "屿", "澄", "霁", "苓", "朔", "桐", "岚", "箬", "杉", "汀", "璞", "绡", "榆", "漪", "笙", "葵",
        "枫", "沅", "蔚", "珩", "晞", "梧", "筠", "漾"
    };
    private static final String[] ONSET = {
        "Ta", "Bre", "Oli", "Ma", "Ker", "Su", "Ny", "Dal", "Fen", "Ili", "Jor", "Wen", "Ros", "Quil", "Ar", "Ves"
    };
    private static final String[] MIDDLE = {"ra", "li", "vo", "de", "nu", "mi", "so", "the", "ga", "wy"};
    private static final String[] CODA = {
        "n", "th", "lle", "rin", "da", "mar", "s", "vane", "low", "ck", "field", "more"
    };
    private static final double ENGLISH = 0.15;

    private SampleNames() {}

    static String person(Dice dice) {
        if (dice.chance(ENGLISH)) {
            return dice.oneOf(ONSET) + dice.oneOf(CODA) + " " + word(dice);
        }
        return dice.oneOf(FAMILY) + dice.oneOf(GIVEN) + dice.oneOf(GIVEN);
    }

    /** Of a workshop, group or film. */
    static String thing(Dice dice, String suffix) {
        return dice.oneOf(FAMILY) + dice.oneOf(GIVEN) + suffix;
    }

    private static String word(Dice dice) {
        return dice.oneOf(ONSET) + dice.oneOf(MIDDLE) + dice.oneOf(CODA);
    }
}
