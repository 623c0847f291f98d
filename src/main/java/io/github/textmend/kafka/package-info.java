/**
 * The adapter for Kafka Connect: {@link io.github.textmend.kafka.Mend} mends keys and values of
 * records on their way.
 */
@NullMarked
package io.github.textmend.kafka;

import org.jspecify.annotations.NullMarked;
