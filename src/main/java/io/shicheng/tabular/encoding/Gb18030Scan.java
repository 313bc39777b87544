package io.shicheng.tabular.encoding;

/**
 * Checks bytes against GB18030 and counts how many of its characters are everyday ones. Nearly all pairs of bytes are
 * some character in GB18030, so that well-formed alone says little.
 */
public final class Gb18030Scan {
    private int position;
    private int lead;
    private boolean wellFormed = true;
    private long characters;
    private long everyday;

    public void next(int b) {
        switch (position) {
            case 0 -> {
                if (b >= 0x81 && b <= 0xFE) {
                    lead = b;
                    position = 1;
                } else {
                    wellFormed &= b < 0x80;
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
                characters++;
                position = 0;
            }
        }
    }

    private void pair(int b) {
        wellFormed &= b >= 0x40 && b <= 0xFE && b != 0x7F;
        characters++;
        // level 1 of GB 2312: the 3,755 characters used most
        if (lead >= 0xB0 && lead <= 0xD7 && b >= 0xA1) {
            everyday++;
        }
        position = 0;
    }

    public void end() {
        wellFormed &= position == 0;
    }

    public boolean wellFormed() {
        return wellFormed;
    }

    public double everydayShare() {
        return characters == 0 ? 0 : (double) everyday / characters;
    }
}
