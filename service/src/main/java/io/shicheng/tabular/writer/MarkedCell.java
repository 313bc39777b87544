package io.shicheng.tabular.writer;

/** A text that is to be seen at once: on a coloured ground. */
public record MarkedCell(String text) {
    @Override
    public String toString() {
        return text;
    }
}
