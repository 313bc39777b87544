package io.shicheng.graphfile.pajek;

import io.shicheng.graphfile.pajek.PajekSection.Content;

/** Tells a Pajek file by how it begins. */
public final class PajekBeginning {
    private PajekBeginning() {}

    /**
     * Whether the first line that is neither blank nor a comment begins a network or another object of Pajek's.
     *
     * @param text the first of the file, without a byte order mark
     * @param named whether the name of the file says that it is Pajek: then any heading will do, for the reader to
     *     refuse by its name, and so do comments that go on beyond the text
     */
    public static boolean holds(String text, boolean named) {
        int at = 0;
        while (true) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            if (text.startsWith("%", at)) {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                break;
            }
        }
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        boolean heading = text.startsWith("*", at);
        if (named) {
            return heading || at == text.length();
        }
        PajekSection section = PajekSection.of(text.substring(at, end));
        return section != null && (section.content() == Content.NETWORK || section.content() == Content.OTHER);
    }
}
