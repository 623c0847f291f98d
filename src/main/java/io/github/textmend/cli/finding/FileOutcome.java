package io.github.textmend.cli.finding;

import java.util.Optional;

/**
 * What became of a file.
 *
 * @param lines lines read, counted by their ends
 * @param bytes bytes read, of a compressed file as they are on the disk
 * @param changed whether there was something to mend
 * @param written whether the file was written anew, in its place
 * @param invalidBytes bytes that are not UTF-8 and were kept
 * @param error why it was not done to the end, if so; its place is before it, as in {@code
 *     a.txt:12: permission denied}
 */
public record FileOutcome(
    long lines,
    long bytes,
    boolean changed,
    boolean written,
    long invalidBytes,
    Optional<String> error) {}
