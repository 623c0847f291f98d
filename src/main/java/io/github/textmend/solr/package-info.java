/**
 * The adapter for Solr: an update processor that mends documents before they are stored. The char
 * filter for the index is that of {@code io.github.textmend.lucene}.
 */
@NullMarked
package io.github.textmend.solr;

import org.jspecify.annotations.NullMarked;
