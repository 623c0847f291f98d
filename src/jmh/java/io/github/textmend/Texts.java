package io.github.textmend;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Texts for the benchmarks: our own sentences, a line each, repeated to a size. */
final class Texts {
  /** Controls, which bytes without a character became, were dropped. */
  static final String LOSSY = "controls dropped";

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

  /**
   * A text after misreadings, as in {@code russian: utf-8 as windows-1252, utf-8 as windows-1252}.
   * At the end may stand {@link #LOSSY}.
   */
  static String damaged(String damage) {
    return damaged(damage, clean(language(damage)));
  }

  /** The same of a text whose lines are like no other's: {@link #numbered}. */
  static String damaged(String damage, int variant) {
    return damaged(damage, undamaged(damage, variant));
  }

  private static String damaged(String damage, String clean) {
    int colon = damage.indexOf(':');
    String text = clean;
    for (String step : damage.substring(colon + 1).split(",", -1)) {
      text = step.strip().equals(LOSSY) ? withoutControls(text) : misread(text, step.strip());
    }
    return text;
  }

  /** What a text was that a benchmark damages. */
  static String undamaged(String damage, int variant) {
    return numbered(clean(language(damage)), variant);
  }

  private static String language(String damage) {
    return damage.substring(0, damage.indexOf(':'));
  }

  /** A text with a number at the end of each line that no other variant has. */
  private static String numbered(String text, int variant) {
    StringBuilder numbered = new StringBuilder();
    int number = variant * UNITS;
    for (String line : text.lines().toList()) {
      numbered.append(line).append(' ').append(number++).append('\n');
    }
    return numbered.toString();
  }

  /** Whether damage is UTF-8 read as one charset of single bytes, and nothing else. */
  static boolean isPlain(String damage) {
    String step = damage.substring(damage.indexOf(':') + 1).strip();
    return step.startsWith("utf-8 as ")
        && !step.contains(",")
        && Encoding.of(step.substring(9)).isSingleByte();
  }

  private static String misread(String text, String step) {
    int as = step.indexOf(" as ");
    byte[] bytes = text.getBytes(Charset.forName(step.substring(0, as)));
    Encoding readAs = Encoding.of(step.substring(as + 4));
    if (!readAs.isExtendedAscii()) {
      return strictly(bytes, Charset.forName(readAs.label()));
    }
    SingleByteCharset charset = SingleByteCharset.of(readAs);
    StringBuilder damaged = new StringBuilder();
    for (byte b : bytes) {
      damaged.append(charset.decode(b & 0xFF));
    }
    return damaged.toString();
  }

  /** Fails if a byte would be lost: a text then has to have other lines. */
  private static String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("some bytes are no text in " + charset, e);
    }
  }

  static String withoutControls(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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
      case "quotations" ->
          new String[] {
            "“The ferry leaves at seven,” she said, “and the last train waits for nobody.”",
            "He’d put the “letters” back into the drawer – without reading them.",
            "“Rain” is expected in the north; the south’s dry until “Friday.”"
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
      case "chinese headlines" ->
          new String[] {"渡轮七点出发，末班火车不会等任何人了", "北方预计有雨，南方到周五之前保持干燥", "北方预计有雨，南方周五前保持干燥"};
      case "greek" ->
          new String[] {
            "Το πλοίο φεύγει στις επτά και το τελευταίο τρένο δεν περιμένει κανέναν.",
            "Έβαλε τα γράμματα πίσω στο συρτάρι χωρίς να τα διαβάσει.",
            "Στον βορρά θα βρέξει, ενώ ο νότος μένει στεγνός ως την Παρασκευή."
          };
      case "japanese" ->
          new String[] {
            "船は七時に出て、最後の電車は誰も待ちません。", "彼女は手紙を読まずに引き出しに戻しました。", "北は雨の予報で、南は金曜日まで晴れが続きます。"
          };
      case "korean" ->
          new String[] {
            "배는 일곱 시에 떠나고 마지막 기차는 아무도 기다리지 않는다.",
            "그녀는 편지를 읽지 않고 서랍에 다시 넣었다.",
            "북쪽에는 비가 오고 남쪽은 금요일까지 맑겠습니다."
          };
      case "thai" ->
          new String[] {
            "เรือออกตอนเจ็ดโมงเช้า และรถไฟขบวนสุดท้ายไม่รอใคร",
            "เธอเก็บจดหมายกลับเข้าลิ้นชักโดยไม่ได้อ่าน",
            "ทางเหนือจะมีฝนตก ส่วนทางใต้อากาศแห้งจนถึงวันศุกร์"
          };
      case "arabic" ->
          new String[] {
            "تغادر العبارة في السابعة والقطار الأخير لا ينتظر أحدا.",
            "أعادت الرسائل إلى الدرج دون أن تقرأها.",
            "من المتوقع هطول المطر في الشمال ويبقى الجنوب جافا حتى الجمعة."
          };
      default -> throw new IllegalArgumentException("no sentences in " + language);
    };
  }
}
