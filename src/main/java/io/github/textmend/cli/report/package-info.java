/** Reports of a run: what was changed, where, how and how surely, for people and for programs. */
@NullMarked
package io.github.textmend.cli.report;

import org.jspecify.annotations.NullMarked;
