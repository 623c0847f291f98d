/**
 * Mending text: {@link io.github.textmend.TextMend} does it, {@link io.github.textmend.Preset} says
 * how much.
 */
@NullMarked
package io.github.textmend;

import org.jspecify.annotations.NullMarked;
