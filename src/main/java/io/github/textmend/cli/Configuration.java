package io.github.textmend.cli;

import io.github.textmend.TextMend;
import org.jspecify.annotations.Nullable;

/** From the options to the library's settings. */
final class Configuration {
  private Configuration() {}

  static TextMend of(@Nullable String preset, @Nullable String spec) {
    if (preset == null) {
      return TextMend.parse(spec == null ? "" : spec);
    }
    String presetPair = "preset=" + preset;
    return TextMend.parse(spec == null || spec.isBlank() ? presetPair : presetPair + "," + spec);
  }
}
