/** Blocks of records, mended by several threads and put out in their order. */
@NullMarked
package io.github.textmend.cli.pass;

import org.jspecify.annotations.NullMarked;
