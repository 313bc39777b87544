package io.shicheng.consent;

/**
 * Told before somebody objects, withdraws or is erased, while everybody is still there: whoever puts people together so that
 * nobody can be missed among them does it now.
 */
public record GroundsChanging() {}
