/** textmend in Apache Flink: {@link io.github.textmend.flink.MendFunction} for SQL and tables. */
@NullMarked
package io.github.textmend.flink;

import org.jspecify.annotations.NullMarked;
