/**
 * The adapter for Lucene, and for what is built on it: the char filter {@code textmend} mends text
 * before it is split into tokens.
 */
@NullMarked
package io.github.textmend.lucene;

import org.jspecify.annotations.NullMarked;
