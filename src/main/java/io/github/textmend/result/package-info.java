/** What mending gives: values without logic. */
@NullMarked
package io.github.textmend.result;

import org.jspecify.annotations.NullMarked;
