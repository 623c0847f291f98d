@NullMarked
package io.github.textmend.internal.encoding;

import org.jspecify.annotations.NullMarked;
