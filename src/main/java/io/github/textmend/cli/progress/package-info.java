/** Shows at a terminal how far a run has come. */
@NullMarked
package io.github.textmend.cli.progress;

import org.jspecify.annotations.NullMarked;
