@NullMarked
package io.github.textmend.internal.normalize;

import org.jspecify.annotations.NullMarked;
