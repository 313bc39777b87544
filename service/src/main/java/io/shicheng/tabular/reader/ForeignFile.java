package io.shicheng.tabular.reader;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that are no table in text and no workbook that is read, so that they are refused by their name. */
enum ForeignFile {
    HTML("HTML", "(<!doctype html|<html|<head|<body|<table|<meta|<style)\\b"),
    XML_SPREADSHEET(
            "XML Spreadsheet 2003", "<\\?xml\\b[^>]*>\\s*(<\\?mso-application progid=\"Excel|<(\\w+:)?Workbook\\b)"),
    HTML_IN_XML("HTML", "<\\?xml\\b[^>]*>\\s*(<!doctype html|<html\\b)"),
    XML("XML", "<\\?xml\\b"),
    JSON("JSON", "[\\[{]\\s*([\\[{\"\\]}]|-?\\d+\\s*[,\\]])"),
    RICH_TEXT("RTF", "\\{\\\\rtf"),
    PDF("PDF", "%PDF-"),
    GZIP("gzip", "\\x1F\\x8B"),
    BZIP2("bzip2", "BZh[1-9]1AY"),
    SEVEN_ZIP("7-Zip", "7z\\xBC\\xAF"),
    RAR("RAR", "Rar!\\x1A");

    private static final int LOOKED_AT_BYTES = 1024;

    final String title;
    private final Pattern beginning;

    ForeignFile(String title, String beginning) {
        this.title = title;
        this.beginning = Pattern.compile(beginning, Pattern.CASE_INSENSITIVE);
    }

    /** What a file that begins like this is, or null if it may be a table. */
    static @Nullable ForeignFile of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\\xEF\\xBB\\xBF)?\\s*", "");
        for (ForeignFile each : values()) {
            if (each.beginning.matcher(text).lookingAt()) {
                return each;
            }
        }
        return null;
    }
}
