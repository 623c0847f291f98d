package io.github.textmend.tools.evaluate;

/**
 * What became of a case.
 *
 * @param of the case
 * @param right whether the text that was wanted came out
 * @param changed whether anything was changed
 * @param confidence that of the least sure edit, 1 if there is none
 */
record Outcome(Case of, boolean right, boolean changed, double confidence) {}
