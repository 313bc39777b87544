package io.shicheng.text;

/**
 * Checks bytes against GB18030 and counts its pairs of bytes. Nearly all pairs are some character in GB18030, so that
 * well-formed alone says little; {@link PairCounts} judges which they are.
 */
public final class Gb18030Scan {
    private final PairCounts pairs = new PairCounts();
    private final OtherEncodings others = new OtherEncodings();
    private int position;
    private int lead;
    private boolean wellFormed = true;
    private int before;
    private boolean inRun;
    private boolean behindLetter;
    private long runs;
    private long withinWords;

    /** @param b from 0 to 255 */
    public void next(int b) {
        others.next(b);
        switch (position) {
            case 0 -> {
                if (b >= 0x81 && b <= 0xFE) {
                    behindLetter = inRun ? behindLetter : isLetter(before);
                    inRun = true;
                    lead = b;
                    position = 1;
                } else {
                    wellFormed &= b < 0x80;
                    single(b);
                }
            }
            case 1 -> {
                if (b >= 0x30 && b <= 0x39) {
                    position = 2;
                } else {
                    pair(b);
                }
            }
            case 2 -> {
                wellFormed &= b >= 0x81 && b <= 0xFE;
                position = 3;
            }
            default -> {
                wellFormed &= b >= 0x30 && b <= 0x39;
                pairs.addLong();
                position = 0;
            }
        }
    }

    /** A byte that stands for itself. */
    private void single(int b) {
        if (inRun) {
            runs++;
            withinWords += behindLetter || isLetter(b) ? 1 : 0;
            inRun = false;
        }
        before = b;
    }

    private static boolean isLetter(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private void pair(int b) {
        if (b >= 0x40 && b <= 0xFE && b != 0x7F) {
            pairs.add(lead, b);
        } else {
            wellFormed = false;
        }
        position = 0;
    }

    /** There are no more bytes. */
    public void end() {
        wellFormed &= position == 0;
        single('\n');
    }

    /** Whether no character is half read, and no run of them waits for what follows it. */
    public boolean between() {
        return position == 0 && !inRun;
    }

    /** Whether all bytes are characters. */
    public boolean wellFormed() {
        return wellFormed;
    }

    /** Whether all bytes are characters, most of them not within Latin words, and what they say is Chinese. */
    public boolean plausible() {
        return wellFormed && 2 * withinWords < Math.max(1, runs) && pairs.areChinese() && !others.sayMore();
    }

    /** Whether the same bytes are names in another encoding as well. */
    public boolean isDoubtful() {
        return others.sayAsMuch();
    }
}
