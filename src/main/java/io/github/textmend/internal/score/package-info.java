@NullMarked
package io.github.textmend.internal.score;

import org.jspecify.annotations.NullMarked;
