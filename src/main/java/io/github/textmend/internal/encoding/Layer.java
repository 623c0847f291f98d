package io.github.textmend.internal.encoding;

import io.github.textmend.result.Misreading;
import java.util.List;

/**
 * What one misreading did to a line, and the line without it.
 *
 * @param misreading the charsets
 * @param rarity what such a misreading costs
 * @param repairs what it did, in order
 * @param gain how much likelier the line is without it, in nats
 * @param text the line without it
 */
record Layer(Misreading misreading, int rarity, List<Repair> repairs, double gain, String text) {}
