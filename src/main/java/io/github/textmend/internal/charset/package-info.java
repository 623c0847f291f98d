@NullMarked
package io.github.textmend.internal.charset;

import org.jspecify.annotations.NullMarked;
