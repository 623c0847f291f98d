/** What a run of the command tells whoever listens: the screen, a report, a progress bar. */
@NullMarked
package io.github.textmend.cli.finding;

import org.jspecify.annotations.NullMarked;
