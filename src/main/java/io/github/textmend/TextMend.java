package io.github.textmend;

import io.github.textmend.internal.decode.BytesDecoder;
import io.github.textmend.internal.decode.DecodingReader;
import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.encoding.Losses;
import io.github.textmend.result.Decoded;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Loss;
import io.github.textmend.result.Mended;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds text that was damaged by charset mix-ups and gives back what was meant.
 *
 * <pre>{@code
 * TextMend textMend = TextMend.of(Preset.ENCODING);
 * textMend.mend("PrzykÅ‚ad");                              // "Przykład"
 * textMend.isDamaged("Przykład");                          // false
 * textMend.explain("donâ€™t").edits().get(0).chain();      // [utf-8 read as windows-1252]
 * TextMend.parse("preset=encoding,confidence=0.99").mend(text);
 * }</pre>
 *
 * <p>The unit is the line: {@code mend(a + "\n" + b)} is {@code mend(a) + "\n" + mend(b)}. Text
 * that needs no change comes back as the same instance. No content causes an exception: any
 * sequence of UTF-16 units, lone surrogates too, gives a result. Time is linear in the length of
 * the text; clean text costs one pass over it and no allocation.
 *
 * <p>Immutable and thread-safe. Make one and keep it.
 */
public final class TextMend {
  /** The default of {@link Builder#leastConfidence}. */
  public static final double DEFAULT_LEAST_CONFIDENCE = 0.1;

  /** The default of {@link Builder#mostLayers}. */
  public static final int DEFAULT_MOST_LAYERS = 4;

  /** The default of {@link Builder#language}. */
  public static final String DEFAULT_LANGUAGE = "en";

  /** The greatest value of {@link Builder#mostLayers}. */
  public static final int MOST_LAYERS = 8;

  private final Settings settings;
  private final Stages stages;

  TextMend(Settings settings) {
    this.settings = Contradictions.refuse(settings);
    stages = Stages.of(settings);
  }

  /**
   * A preset as it is.
   *
   * @param preset what to do
   * @return the same as {@code builder(preset).build()}
   * @throws NullPointerException if {@code preset} is null
   */
  public static TextMend of(Preset preset) {
    return builder(preset).build();
  }

  /**
   * Starts from a preset.
   *
   * @param preset what to start from
   * @return a builder with the defaults that {@link Builder} lists
   * @throws NullPointerException if {@code preset} is null
   */
  public static Builder builder(Preset preset) {
    return new Builder(Settings.of(Objects.requireNonNull(preset, "preset")));
  }

  /**
   * Reads a configuration in its one string form, as the command line and the adapters take it:
   * {@code key=value} pairs with commas between.
   *
   * <ul>
   *   <li>{@code preset}: the name of a {@link Preset}, {@code encoding} by default; first if given
   *   <li>{@code language}: a language tag such as {@code de} or {@code fr-CA}
   *   <li>{@code confidence}: least confidence, from 0 to 1
   *   <li>{@code layers}: most layers, from 1 to 8
   *   <li>{@code charsets}: labels of {@link Encoding} with {@code +} between
   *   <li>{@code habits}: what {@link Builder#sample} learnt, as in {@code
   *       windows-1251>iso-8859-1:3.2+other:-1.5}
   *   <li>a stage: {@code on}, {@code off}, or one of its values; {@code docs/presets.md} lists
   *       them
   * </ul>
   *
   * @param spec for example {@code "preset=moses,language=de"} or {@code
   *     "preset=standard,quotes=ascii,confidence=0.99"}; may be empty
   * @return what the spec describes
   * @throws IllegalArgumentException if a key or value is unknown, a key stands twice, or two
   *     settings contradict each other; the message names them and what is known
   * @throws NullPointerException if {@code spec} is null
   */
  public static TextMend parse(String spec) {
    return new TextMend(Spec.parse(Objects.requireNonNull(spec, "spec")));
  }

  /**
   * Mends a text.
   *
   * @param text any text
   * @return the mended text; the same instance if nothing is to be mended
   * @throws NullPointerException if {@code text} is null
   */
  public String mend(String text) {
    return stages.mended(Objects.requireNonNull(text, "text"));
  }

  /**
   * Mends a text and tells every change.
   *
   * @param text any text
   * @return the text that {@link #mend} gives, with the edits that lead there, and what in it is
   *     beyond recovery
   * @throws NullPointerException if {@code text} is null
   */
  public Mended explain(String text) {
    EditLog log = stages.apply(Objects.requireNonNull(text, "text"));
    Mended mended = log == null ? new Mended(text, text, List.of()) : log.mended();
    List<Loss> losses =
        settings.isOn(StageKey.ENCODING) ? Losses.of(mended.text()) : List.<Loss>of();
    return losses.isEmpty()
        ? mended
        : new Mended(text, mended.text(), mended.edits(), mended.steps(), losses);
  }

  /**
   * Finds the encoding of some bytes and decodes them.
   *
   * <p>The text is what the bytes mean, and not mended yet: {@code mend(decode(bytes).text())} does
   * both. Well-formed UTF-8 is never called anything else, and ASCII is ASCII. Any bytes give a
   * result: what is malformed in the encoding is counted, and no byte is dropped. Takes one pass
   * over the bytes; a sample of at most a few kilobytes is looked at closer.
   *
   * @param bytes any bytes; not changed
   * @return the text, and how it was found
   * @throws NullPointerException if {@code bytes} is null
   */
  public Decoded decode(byte[] bytes) {
    return decode(bytes, DecodingHint.NONE);
  }

  /**
   * Like {@link #decode(byte[])}, for a part of an array.
   *
   * @param bytes any bytes; not changed
   * @param offset index of the first byte
   * @param length how many
   * @return the text, and how it was found; places count from {@code offset}
   * @throws IndexOutOfBoundsException if there is no such part
   * @throws NullPointerException if {@code bytes} is null
   */
  public Decoded decode(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(bytes, "bytes").length);
    return BytesDecoder.decode(bytes, offset, offset + length, DecodingHint.NONE);
  }

  /**
   * Like {@link #decode(byte[])}, with what the caller knows of the bytes.
   *
   * @param bytes any bytes; not changed
   * @param hint what they are said to be
   * @return the text, and how it was found
   * @throws NullPointerException if an argument is null
   */
  public Decoded decode(byte[] bytes, DecodingHint hint) {
    Objects.requireNonNull(bytes, "bytes");
    return BytesDecoder.decode(bytes, 0, bytes.length, Objects.requireNonNull(hint, "hint"));
  }

  /**
   * Decodes bytes in an encoding that is known.
   *
   * @param bytes any bytes; not changed
   * @param encoding what they are in
   * @return the text without a byte order mark of that encoding; confidence is 1
   * @throws IllegalArgumentException if this Java runtime lacks the encoding
   * @throws NullPointerException if an argument is null
   */
  public Decoded decode(byte[] bytes, Encoding encoding) {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(encoding, "encoding");
    return BytesDecoder.decodeAs(encoding, bytes, 0, bytes.length);
  }

  /**
   * Mends a text while it is read.
   *
   * @param source where the text comes from
   * @return a reader of the mended text; closing it closes the source
   * @throws NullPointerException if {@code source} is null
   */
  public MendingReader reader(Reader source) {
    return new MendingReader(this, Objects.requireNonNull(source, "source"));
  }

  /**
   * Finds the encoding of a stream by its first 64 KB, decodes it and mends the text, while it is
   * read. Bytes that are not well-formed are counted; in UTF-8 they are read in the encoding that
   * those at the start are in, else in windows-1252.
   *
   * @param source where the bytes come from
   * @return a reader of the mended text; closing it closes the source
   * @throws NullPointerException if {@code source} is null
   */
  public MendingReader reader(InputStream source) {
    return reader(source, DecodingHint.NONE);
  }

  /**
   * Like {@link #reader(InputStream)}, with what the caller knows of the bytes.
   *
   * @param source where the bytes come from
   * @param hint what they are said to be
   * @return a reader of the mended text; closing it closes the source
   * @throws NullPointerException if an argument is null
   */
  public MendingReader reader(InputStream source, DecodingHint hint) {
    Objects.requireNonNull(source, "source");
    return reader(DecodingReader.detecting(source, Objects.requireNonNull(hint, "hint")));
  }

  /**
   * Mends a text while it is read from bytes in an encoding that is known.
   *
   * @param source where the bytes come from
   * @param encoding what they are in; a byte order mark of it is left out
   * @return a reader of the mended text; closing it closes the source
   * @throws IllegalArgumentException if this Java runtime lacks the encoding
   * @throws NullPointerException if an argument is null
   */
  public MendingReader reader(InputStream source, Encoding encoding) {
    Objects.requireNonNull(source, "source");
    return reader(DecodingReader.of(source, Objects.requireNonNull(encoding, "encoding")));
  }

  /**
   * How much of some bytes of UTF-8 need not be read: whole lines that {@link #mend} is certain to
   * leave as they are. To ask this takes a fraction of the time that it takes to make a text of the
   * bytes and to mend that; who has bytes and wants bytes passes these on, and looks at the line
   * behind them.
   *
   * <pre>{@code
   * byte[] utf8 = "déjà vu\nPrzykÅ‚ad\n".getBytes(StandardCharsets.UTF_8);
   * TextMend.of(Preset.ENCODING).cleanPrefix(utf8, 0, utf8.length); // 10: the first line
   * }</pre>
   *
   * <p>Lines end with a line feed, the last one with the bytes. A line that is not well-formed is
   * not certain, nor is a clean one with characters that are rare side by side; with stages other
   * than that for charset damage, or with habits, no line is. Time is linear in the answer and the
   * line behind it.
   *
   * @param utf8 any bytes; not changed
   * @param offset where the part that matters begins, which is where a line begins
   * @param length of that part, in bytes
   * @return the length of these lines with their ends, from 0 to {@code length}
   * @throws IndexOutOfBoundsException if there is no such part
   * @throws NullPointerException if {@code utf8} is null
   */
  public int cleanPrefix(byte[] utf8, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(utf8, "utf8").length);
    return stages.cleanEnd(utf8, offset, offset + length) - offset;
  }

  /**
   * Whether a text is damaged by a charset mix-up.
   *
   * @param text any text
   * @return true exactly if {@link #explain} makes an edit of kind {@link Edit.Kind#ENCODING}
   * @throws NullPointerException if {@code text} is null
   */
  public boolean isDamaged(String text) {
    return stages.damages(Objects.requireNonNull(text, "text"));
  }

  /**
   * Starts from this configuration.
   *
   * @return a builder that would build an equal instance
   */
  public Builder toBuilder() {
    return new Builder(settings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextMend that && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  /** The spec that {@link #parse} reads, shortest form. */
  @Override
  public String toString() {
    return Spec.format(settings);
  }

  /**
   * Adjusts a preset.
   *
   * <p>Defaults: all single-byte encodings are considered, least confidence {@value
   * TextMend#DEFAULT_LEAST_CONFIDENCE}, at most {@value TextMend#DEFAULT_MOST_LAYERS} layers,
   * language {@value TextMend#DEFAULT_LANGUAGE}; the stages as the {@link Preset} lists them. Not
   * thread-safe; what it builds is.
   */
  public static final class Builder extends StageOptions<Builder> {
    Builder(Settings settings) {
      super(settings);
    }

    /**
     * Builds what was described.
     *
     * @return an immutable instance
     * @throws IllegalArgumentException if two settings contradict each other; the message names
     *     them
     */
    public TextMend build() {
      return new TextMend(settings());
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
