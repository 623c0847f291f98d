@NullMarked
package io.github.textmend.internal.decode;

import org.jspecify.annotations.NullMarked;
