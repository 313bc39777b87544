package io.shicheng.graphfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers ids 0, 1, 2, … in the order in which they first appear, and gives them back as they stood. Ids that are small
 * whole numbers take 8 bytes and no hashing; others are kept as UTF-8 in one array.
 */
public final class VertexIds {
    /** Whole numbers below this are looked up in an array. */
    private static final int DIRECT = 1 << 24;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private int[] vertexOfNumber = new int[1 << 12];
    /** The number itself, or the complement of the index of the text. */
    private int[] idOfVertex = new int[1 << 10];

    private int size;

    private byte[] texts = new byte[0];
    private int[] textEnds = new int[16];
    private int textCount;
    private int[] vertexOfText = new int[16];
    /** Open addressing; an entry is the index of a text plus 1. */
    private int[] table = new int[32];

    VertexIds() {}

    public int size() {
        return size;
    }

    /** The id as it stood. */
    public String id(int vertex) {
        int id = idOfVertex[vertex];
        if (id >= 0) {
            return Integer.toString(id);
        }
        int start = textStart(~id);
        return new String(texts, start, textEnds[~id] - start, StandardCharsets.UTF_8);
    }

    /** Writes the id as it stood, in UTF-8. */
    public void write(int vertex, OutputStream out) throws IOException {
        int id = idOfVertex[vertex];
        if (id >= 0) {
            out.write(Integer.toString(id).getBytes(StandardCharsets.US_ASCII));
        } else {
            int start = textStart(~id);
            out.write(texts, start, textEnds[~id] - start);
        }
    }

    /** The vertex of an id, numbered now if it is new. */
    int vertex(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return vertex(text, 0, text.length);
    }

    /** The vertex of an id in UTF-8, numbered now if it is new. */
    int vertex(byte[] text, int start, int end) {
        int number = plainNumber(text, start, end);
        return number >= 0 && number < DIRECT ? ofNumber(number) : ofText(text, start, end);
    }

    /** The vertex of a whole number in its plain form, numbered now if it is new. */
    int vertex(int number) {
        if (number < DIRECT) {
            return ofNumber(number);
        }
        byte[] text = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
        return ofText(text, 0, text.length);
    }

    private int ofNumber(int number) {
        if (number >= vertexOfNumber.length) {
            vertexOfNumber = Arrays.copyOf(vertexOfNumber, Math.min(DIRECT, Math.max(number + 1, 2 * number)));
        }
        int known = vertexOfNumber[number];
        if (known != 0) {
            return known - 1;
        }
        int vertex = add(number);
        vertexOfNumber[number] = vertex + 1;
        return vertex;
    }

    private int add(int id) {
        if (size == idOfVertex.length) {
            idOfVertex = Arrays.copyOf(idOfVertex, grown(size, size + 1L));
        }
        idOfVertex[size] = id;
        return size++;
    }

    private int ofText(byte[] text, int start, int end) {
        int mask = table.length - 1;
        int slot = hash(text, start, end) & mask;
        for (; table[slot] != 0; slot = (slot + 1) & mask) {
            int candidate = table[slot] - 1;
            if (Arrays.equals(texts, textStart(candidate), textEnds[candidate], text, start, end)) {
                return vertexOfText[candidate];
            }
        }
        int index = keep(text, start, end);
        table[slot] = index + 1;
        int vertex = add(~index);
        vertexOfText[index] = vertex;
        if (2 * textCount > table.length) {
            rehash();
        }
        return vertex;
    }

    private int keep(byte[] text, int start, int end) {
        int from = textCount == 0 ? 0 : textEnds[textCount - 1];
        long to = (long) from + end - start;
        if (to > texts.length) {
            texts = Arrays.copyOf(texts, grown(texts.length, to));
        }
        if (textCount == textEnds.length) {
            textEnds = Arrays.copyOf(textEnds, 2 * textCount);
            vertexOfText = Arrays.copyOf(vertexOfText, 2 * textCount);
        }
        System.arraycopy(text, start, texts, from, end - start);
        textEnds[textCount] = (int) to;
        return textCount++;
    }

    private void rehash() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int t = 0; t < textCount; t++) {
            int slot = hash(texts, textStart(t), textEnds[t]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = t + 1;
        }
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

    private static int hash(byte[] text, int start, int end) {
        int hash = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }

    /** The number that the text is the plain decimal form of, or -1. */
    private static int plainNumber(byte[] text, int start, int end) {
        int length = end - start;
        if (length == 0 || length > 9 || (text[start] == '0' && length > 1)) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
