package io.github.textmend.internal.encoding;

/**
 * What a sequence was that lacks bytes.
 *
 * @param start index in the line of its first UTF-16 unit
 * @param end index after the last one that is part of it
 * @param present how many units are left of it
 * @param codePoint what it was
 * @param channelCost what the channel has to have done to it
 * @param hasSpaceAfter whether a space followed it that a half-done repair ate
 * @param isSpaced whether it lacks nothing but a no-break space that became a space
 * @param mayBeSpaced whether one that lacks nothing else would surprise no one
 */
record LostCharacter(
    int start,
    int end,
    int present,
    int codePoint,
    int channelCost,
    boolean hasSpaceAfter,
    boolean isSpaced,
    boolean mayBeSpaced) {}
