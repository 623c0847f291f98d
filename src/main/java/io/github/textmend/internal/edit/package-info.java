@NullMarked
package io.github.textmend.internal.edit;

import org.jspecify.annotations.NullMarked;
