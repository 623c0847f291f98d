package io.github.textmend;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.nio.charset.StandardCharsets;

/** Texts for the benchmarks: our own sentences, a line each, repeated to a size. */
final class Texts {
  private static final int UNITS = 1 << 16;

  private Texts() {}

  static String clean(String language) {
    String[] sentences = sentences(language);
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < UNITS; i++) {
      text.append(sentences[i % sentences.length]).append('\n');
    }
    return text.toString();
  }

  static String damaged(String language, Encoding readAs) {
    SingleByteCharset charset = SingleByteCharset.of(readAs);
    StringBuilder damaged = new StringBuilder();
    for (byte b : clean(language).getBytes(StandardCharsets.UTF_8)) {
      damaged.append(charset.decode(b & 0xFF));
    }
    return damaged.toString();
  }

  /** From code points in hexadecimal, with spaces between. */
  static String ofCodePoints(String hexadecimal) {
    StringBuilder text = new StringBuilder();
    for (String codePoint : hexadecimal.split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(codePoint, 16));
    }
    return text.toString();
  }

  private static String[] sentences(String language) {
    return switch (language) {
      case "english" ->
          new String[] {
            "The ferry leaves at seven, and the last train waits for nobody.",
            "She put the letters back into the drawer without reading them.",
            "Rain is expected in the north; the south stays dry until Friday."
          };
      case "french" ->
          new String[] {
            "Le bateau part à sept heures, et le dernier train n'attend personne.",
            "Elle a rangé les lettres dans le tiroir sans même les avoir lues.",
            "La pluie est prévue au nord ; le sud restera sec jusqu'à vendredi."
          };
      case "russian" ->
          new String[] {
            "Паром уходит в семь часов, а последний поезд никого не ждёт.",
            "Она положила письма обратно в ящик стола, даже не прочитав их.",
            "На севере ожидаются дожди, а на юге до пятницы будет сухо."
          };
      case "chinese" ->
          new String[] {"渡轮七点出发，最后一班火车不会等任何人。", "她没有看那些信，就把它们放回了抽屉里。", "北方预计有雨，南方到星期五之前保持干燥。"};
      default -> throw new IllegalArgumentException("no sentences in " + language);
    };
  }
}
