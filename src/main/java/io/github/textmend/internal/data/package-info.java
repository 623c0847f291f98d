@NullMarked
package io.github.textmend.internal.data;

import org.jspecify.annotations.NullMarked;
