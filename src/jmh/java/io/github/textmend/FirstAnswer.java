package io.github.textmend;

/** Mends one text and ends: what a fresh JVM takes for it, less {@link NoAnswer}, is start-up. */
final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String[] arguments) {
    String mended = TextMend.of(Preset.ENCODING).mend("PrzykÅ‚ad");
    if (!mended.equals("Przykład")) {
      throw new IllegalStateException(mended);
    }
  }
}
