package io.github.textmend.cli;

import io.github.textmend.TextMend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is mended. */
final class MendingOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "What to do: encoding (default), standard, corpus, search, moses, ascii, display.")
  private @Nullable String preset;

  @Option(
      names = "--spec",
      paramLabel = "STRING",
      description = "More settings, e.g. confidence=0.99,charsets=windows-1252+koi8-r.")
  private @Nullable String spec;

  /**
   * The library with these settings.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  TextMend textMend() {
    if (preset == null) {
      return TextMend.parse(spec == null ? "" : spec);
    }
    String presetPair = "preset=" + preset;
    return TextMend.parse(spec == null || spec.isBlank() ? presetPair : presetPair + "," + spec);
  }
}
