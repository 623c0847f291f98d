/** What the adapters of all engines have in common. Not exported. */
@NullMarked
package io.github.textmend.engine;

import org.jspecify.annotations.NullMarked;
