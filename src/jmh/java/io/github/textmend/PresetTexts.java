package io.github.textmend;

/** Texts for the benchmarks of presets: our own sentences, a line each, repeated to a size. */
final class PresetTexts {
  private static final int UNITS = 1 << 16;

  private PresetTexts() {}

  /** Text that no preset changes: small letters without accents, plain punctuation. */
  static String unchanged(String script) {
    return repeated(
        switch (script) {
          case "latin" ->
              new String[] {
                "the ferry leaves at seven, and the last train waits for nobody.",
                "she put the letters back into the drawer without reading them.",
                "rain is expected in the north, the south stays dry until friday."
              };
          case "cyrillic" ->
              new String[] {
                "паром уходит в семь часов, а последний поезд никого не ждет.",
                "она положила письма обратно в ящик стола, даже не прочитав их.",
                "на севере ожидаются дожди, а на юге до пятницы будет сухо."
              };
          default -> throw new IllegalArgumentException("no sentences in " + script);
        });
  }

  /** What web pages are like: some lines with typography, a reference, accents, most without. */
  static String web() {
    return repeated(
        "The ferry “Aurora” leaves at seven &amp; the last train — it’s always the last — waits…",
        "Elle a rangé les lettres (toutes) dans le tiroir, sans même les avoir lues.",
        "“Rain’s expected in the north,” he said; the south stays dry until Friday, 10 – 12 o’clock.",
        "She had put the letters back into the drawer without reading them. That was on Tuesday.",
        "\"Why?\" asked the boy, \"nobody told us about the café, or the 20% discount: not then.\"",
        "The ferry leaves at seven, and the last train waits for nobody, so be there in time.",
        "Rain is expected in the north; the south stays dry until Friday.");
  }

  private static String repeated(String... sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < UNITS; i++) {
      text.append(sentences[i % sentences.length]).append('\n');
    }
    return text.toString();
  }
}
