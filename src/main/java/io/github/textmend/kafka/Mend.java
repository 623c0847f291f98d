package io.github.textmend.kafka;

import io.github.textmend.TextMend;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * A transformation of Kafka Connect that mends the strings of a record's key ({@link Key}) or value
 * ({@link Value}).
 *
 * <pre>{@code
 * transforms=mend
 * transforms.mend.type=io.github.textmend.kafka.Mend$Value
 * transforms.mend.fields=after.name,after.address
 * transforms.mend.spec=preset=standard,confidence=0.99
 * transforms.mend.header=textmend
 * }</pre>
 *
 * <p>Strings are mended wherever they are: the value itself, or in structs, maps and arrays, with a
 * schema or without. What is nested more than {@value #DEEPEST} levels deep stays as it is, and so
 * do the keys of maps: like the fields of a struct, they are names. A record in which nothing is to
 * be mended comes back as the same instance, and so does one without a value (a tombstone). Schemas
 * never change. No content causes an exception.
 *
 * <ul>
 *   <li>{@code fields}: which to mend, as paths with dots between; everything below a path is
 *       mended. Arrays add no step. Where a name has a dot itself, that is no matter. A path that a
 *       record does not have is no error. Default: all
 *   <li>{@code spec}: what to do, as {@link TextMend#parse} reads it. Default: charset damage alone
 *   <li>{@code header}: the name of a header that is added to a record that was changed, with the
 *       edits in JSON, at most {@value EditsHeader#LONGEST} characters. Default: none
 * </ul>
 *
 * <p>Like all transformations, for use by one thread at a time. A record costs time in proportion
 * to what it holds; one that is not changed, hardly more than reading it.
 *
 * @param <R> the records, of a source or a sink
 */
@SuppressWarnings("exports") // Engines are on the class path.
public abstract sealed class Mend<R extends ConnectRecord<R>>
    implements Transformation<R>, Versioned {
  /** What is nested deeper than this stays as it is. */
  public static final int DEEPEST = 512;

  private @Nullable ValueMender mender;
  private String header = "";

  private Mend() {}

  /**
   * Reads the configuration.
   *
   * @param configuration the values of {@code fields}, {@code spec} and {@code header}; others are
   *     not looked at
   * @throws ConfigException if one is wrong; the message names the key and the value
   */
  @Override
  public void configure(Map<String, ?> configuration) {
    AbstractConfig values = new AbstractConfig(MendConfig.DEFINITION, configuration, false);
    header = values.getString(MendConfig.HEADER);
    mender =
        new ValueMender(
            TextMend.parse(values.getString(MendConfig.SPEC)),
            FieldSelection.of(values.getList(MendConfig.FIELDS)));
  }

  /**
   * Mends a record.
   *
   * @param found any record
   * @return the same instance if there is nothing to mend; else a new record of the same topic,
   *     partition, schemas and timestamp
   * @throws IllegalStateException if {@link #configure} was not called
   */
  @Override
  public R apply(R found) {
    if (mender == null) {
      throw new IllegalStateException("not configured");
    }
    EditsHeader edits = header.isEmpty() ? null : new EditsHeader();
    Object part = part(found);
    Object mended = mender.mend(part, edits);
    if (mended == part) {
      return found;
    }
    return with(found, Objects.requireNonNull(mended), headers(found, edits));
  }

  private Headers headers(R found, @Nullable EditsHeader edits) {
    if (edits == null) {
      return found.headers();
    }
    return found.headers().duplicate().addString(header, edits.json(partName()));
  }

  abstract @Nullable Object part(R found);

  abstract String partName();

  abstract R with(R found, Object mended, Headers headers);

  /**
   * The options, with their documentation and validators.
   *
   * @return the same for keys and values
   */
  @Override
  public ConfigDef config() {
    return MendConfig.DEFINITION;
  }

  /**
   * The version of textmend.
   *
   * @return as in its jar; {@code undefined} if it was not loaded from one
   */
  @Override
  public String version() {
    String version = Mend.class.getPackage().getImplementationVersion();
    return version == null ? "undefined" : version;
  }

  /** Does nothing: there is nothing to close. */
  @Override
  public void close() {}

  /**
   * Mends the keys of records.
   *
   * @param <R> the records, of a source or a sink
   */
  public static final class Key<R extends ConnectRecord<R>> extends Mend<R> {
    /** Made by Kafka Connect, and configured then. */
    public Key() {}

    @Override
    @Nullable Object part(R found) {
      return found.key();
    }

    @Override
    String partName() {
      return "key";
    }

    @Override
    R with(R found, Object mended, Headers headers) {
      Schema schema = found.keySchema();
      return found.newRecord(
          found.topic(),
          found.kafkaPartition(),
          schema,
          mended,
          found.valueSchema(),
          found.value(),
          found.timestamp(),
          headers);
    }
  }

  /**
   * Mends the values of records.
   *
   * @param <R> the records, of a source or a sink
   */
  public static final class Value<R extends ConnectRecord<R>> extends Mend<R> {
    /** Made by Kafka Connect, and configured then. */
    public Value() {}

    @Override
    @Nullable Object part(R found) {
      return found.value();
    }

    @Override
    String partName() {
      return "value";
    }

    @Override
    R with(R found, Object mended, Headers headers) {
      Schema schema = found.valueSchema();
      return found.newRecord(
          found.topic(),
          found.kafkaPartition(),
          found.keySchema(),
          found.key(),
          schema,
          mended,
          found.timestamp(),
          headers);
    }
  }
}
