package io.shicheng.consent;

/**
 * Told before somebody objects, withdraws or is erased, while everybody is still there: code that puts people together
 * so that nobody can be missed among them does it now.
 *
 * @param latestImport the last import that may have brought people; empty if there was none
 */
public record GroundsChanging(String latestImport) {}
