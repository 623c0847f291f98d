/** Where mended text goes: a stream, the file it came from, a diff. */
@NullMarked
package io.github.textmend.cli.output;

import org.jspecify.annotations.NullMarked;
