@NullMarked
package io.github.textmend.internal.scan;

import org.jspecify.annotations.NullMarked;
