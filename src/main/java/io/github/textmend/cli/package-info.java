@NullMarked
package io.github.textmend.cli;

import org.jspecify.annotations.NullMarked;
