/** Files: which to read, how they are packed, and how one is put in the place of another. */
@NullMarked
package io.github.textmend.cli.file;

import org.jspecify.annotations.NullMarked;
