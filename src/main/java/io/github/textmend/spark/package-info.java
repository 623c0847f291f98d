/**
 * textmend in Apache Spark 3.5 and 4: start at {@link io.github.textmend.spark.TextCatalog}, or at
 * {@link io.github.textmend.spark.CleanFolder} for a folder of files.
 */
@NullMarked
package io.github.textmend.spark;

import org.jspecify.annotations.NullMarked;
