/** The records of each format: where they end, and what is mended in one. */
@NullMarked
package io.github.textmend.cli.format;

import org.jspecify.annotations.NullMarked;
