package io.shicheng.graphfile.array;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers ids 0, 1, 2, … in the order in which they first appear, and gives them back as they stood. Ids that are small
 * whole numbers are looked up in an array, others in a table of their {@link IdKeys keys}; only texts of eight bytes
 * and more are kept as text, in one array.
 */
public final class VertexIds {
    /** Whole numbers below this are looked up in an array. */
    private static final int DIRECT = 1 << 24;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int LARGEST_TABLE = 1 << 29;

    /** Vertex of a number, plus 1. */
    private int[] vertexOfNumber = new int[1 << 12];
    /** The key; where that is ambiguous, the index of the text stands in its low half. */
    private long[] idOfVertex = new long[1 << 10];

    private int size;

    /** Open addressing: a key and its vertex plus 1, side by side, so that one look-up is one cache line. */
    private long[] table = new long[64];

    private int tableShift = Long.SIZE - 5;
    private int tabled;

    private byte[] texts = new byte[0];
    private int[] textEnds = new int[16];
    private int textCount;

    VertexIds() {}

    public int size() {
        return size;
    }

    /** The id as it stood. */
    public String id(int vertex) {
        byte[] text = new byte[lengthAtMost(vertex)];
        return new String(text, 0, put(vertex, text, 0), StandardCharsets.UTF_8);
    }

    /** Writes the id as it stood, in UTF-8. */
    public void write(int vertex, OutputStream out) throws IOException {
        byte[] text = new byte[lengthAtMost(vertex)];
        out.write(text, 0, put(vertex, text, 0));
    }

    /** Room, in bytes, that the id needs at most. */
    public int lengthAtMost(int vertex) {
        long id = idOfVertex[vertex];
        return IdKeys.ambiguous(id) ? textEnds[(int) id] - textStart((int) id) : IdKeys.MOST_DIGITS;
    }

    /** Puts the id as it stood, in UTF-8, at {@code at}; the position after it. */
    public int put(int vertex, byte[] into, int at) {
        long id = idOfVertex[vertex];
        if (!IdKeys.ambiguous(id)) {
            return IdKeys.put(id, into, at);
        }
        int start = textStart((int) id);
        int length = textEnds[(int) id] - start;
        System.arraycopy(texts, start, into, at, length);
        return at + length;
    }

    /** Whether a vertex has this id. */
    boolean has(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        long key = IdKeys.of(text, 0, text.length);
        if (key >= 0 && key < DIRECT) {
            return key < vertexOfNumber.length && vertexOfNumber[(int) key] != 0;
        }
        int mask = table.length - 1;
        int slot = slot(key);
        while (table[slot + 1] != 0) {
            if (table[slot] == key
                    && (!IdKeys.ambiguous(key) || same((int) table[slot + 1] - 1, text, 0, text.length))) {
                return true;
            }
            slot = (slot + 2) & mask;
        }
        return false;
    }

    /** Whether the id of a vertex holds anything but ASCII. */
    boolean beyondAscii(int vertex) {
        long id = idOfVertex[vertex];
        if (!IdKeys.ambiguous(id)) {
            return IdKeys.beyondAscii(id);
        }
        int end = textEnds[(int) id];
        for (int i = textStart((int) id); i < end; i++) {
            if (texts[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The vertex of an id, numbered now if it is new. */
    public int vertex(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return vertex(IdKeys.of(text, 0, text.length), text, 0, text.length);
    }

    /** The vertex of a key, numbered now if it is new; the text is looked at only where the key is ambiguous. */
    public int vertex(long key, byte[] text, int start, int end) {
        if (key >= 0 && key < DIRECT) {
            return ofNumber((int) key);
        }
        long[] entries = table;
        int mask = entries.length - 1;
        int slot = slot(key);
        while (entries[slot + 1] != 0) {
            if (entries[slot] == key) {
                int vertex = (int) entries[slot + 1] - 1;
                if (!IdKeys.ambiguous(key) || same(vertex, text, start, end)) {
                    return vertex;
                }
            }
            slot = (slot + 2) & mask;
        }
        int vertex = add(IdKeys.ambiguous(key) ? keep(key, text, start, end) : key);
        entries[slot] = key;
        entries[slot + 1] = vertex + 1L;
        if (4 * ++tabled > entries.length) {
            enlarge();
        }
        return vertex;
    }

    /** The vertex of a whole number in its plain form, numbered now if it is new. */
    public int vertex(int number) {
        return number < DIRECT ? ofNumber(number) : vertex(number, texts, 0, 0);
    }

    private int ofNumber(int number) {
        int known = number < vertexOfNumber.length ? vertexOfNumber[number] : 0;
        return known != 0 ? known - 1 : newNumber(number);
    }

    private int newNumber(int number) {
        if (number >= vertexOfNumber.length) {
            vertexOfNumber = Arrays.copyOf(vertexOfNumber, Math.min(DIRECT, Math.max(number + 1, 2 * number)));
        }
        int vertex = add(number);
        vertexOfNumber[number] = vertex + 1;
        return vertex;
    }

    private int add(long id) {
        if (size == idOfVertex.length) {
            idOfVertex = Arrays.copyOf(idOfVertex, grown(size, size + 1L));
        }
        idOfVertex[size] = id;
        return size++;
    }

    /** Where the search for a key begins; always even. */
    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> tableShift) << 1;
    }

    private boolean same(int vertex, byte[] text, int start, int end) {
        int index = (int) idOfVertex[vertex];
        return Arrays.equals(texts, textStart(index), textEnds[index], text, start, end);
    }

    private void enlarge() {
        if (table.length >= LARGEST_TABLE) {
            throw new IllegalStateException("More than " + tabled + " ids that are no small numbers do not fit.");
        }
        long[] old = table;
        long[] larger = new long[2 * old.length];
        tableShift--;
        int mask = larger.length - 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                while (larger[slot + 1] != 0) {
                    slot = (slot + 2) & mask;
                }
                larger[slot] = old[i];
                larger[slot + 1] = old[i + 1];
            }
        }
        table = larger;
    }

    /** Keeps a text; its index, marked as ambiguous. */
    private long keep(long key, byte[] text, int start, int end) {
        int from = textCount == 0 ? 0 : textEnds[textCount - 1];
        long to = (long) from + end - start;
        if (to > texts.length) {
            texts = Arrays.copyOf(texts, grown(texts.length, to));
        }
        if (textCount == textEnds.length) {
            textEnds = Arrays.copyOf(textEnds, 2 * textCount);
        }
        System.arraycopy(text, start, texts, from, end - start);
        textEnds[textCount] = (int) to;
        return key & IdKeys.AMBIGUOUS | textCount++;
    }

    private int textStart(int text) {
        return text == 0 ? 0 : textEnds[text - 1];
    }

    private static int grown(int length, long needed) {
        long wanted = Math.max(Math.max(64, 2L * length), needed);
        if (needed > LARGEST_ARRAY) {
            throw new IllegalStateException("The ids of this file take more than " + LARGEST_ARRAY + " bytes.");
        }
        return (int) Math.min(LARGEST_ARRAY, wanted);
    }
}
