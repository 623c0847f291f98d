package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.internal.scan.Bytes;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ISO-2022-JP that was read as ASCII: two characters for each of JIS X 0208, between escape
 * sequences, of which the escape characters may have been dropped. Immutable.
 */
final class Iso2022Jp {
  private static final char ESCAPE = '\u001B';

  private static final Misreading MISREADING =
      new Misreading(Encoding.ISO_2022_JP, Encoding.US_ASCII);

  /** Of text with escape sequences, nothing else is made of such. */
  private static final double CERTAIN = 0.9999;

  /** In nats: how rare the loss of the escape characters is, beside code and prices in dollars. */
  private static final double RARITY = 12;

  private final double leastConfidence;

  Iso2022Jp(double leastConfidence) {
    this.leastConfidence = leastConfidence;
  }

  /** What is Japanese in a text, or null if nothing is. */
  @Nullable EditLog apply(String text) {
    if (text.indexOf('$') < 0) {
      return null;
    }
    boolean escaped = text.indexOf(ESCAPE) >= 0;
    if (!escaped && !text.contains("$B") && !text.contains("$@")) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    ShiftFinder found = new ShiftFinder(text, escaped);
    int copied = 0;
    for (int from = 0; found.find(from); from = found.end()) {
      String written = decoded(found.content()).orElse("");
      double confidence = escaped ? CERTAIN : confidence(found.whole(), written);
      if (!written.isEmpty() && confidence >= Math.max(LineMender.DAMAGED, leastConfidence)) {
        out.append(text, copied, found.start()).append(written);
        Span target = new Span(out.length() - written.length(), out.length());
        Span source = new Span(found.start(), found.end());
        List<Misreading> chain = List.of(MISREADING);
        edits.add(new Edit(source, target, Edit.Kind.ENCODING, chain, confidence, !escaped));
        copied = found.end();
      }
    }
    return edits.isEmpty()
        ? null
        : new EditLog(text, out.append(text, copied, text.length()).toString(), edits);
  }

  /** How far lines have no shift in them; as {@link Stage#cleanEnd}. */
  static int cleanEnd(byte[] utf8, int start, int end) {
    int at = Bytes.find((byte) '$', utf8, start, end);
    while (at < end && !isShift(utf8, at, end)) {
      at = Bytes.find((byte) '$', utf8, at + 1, end);
    }
    return at == end ? end : Bytes.startOfLine(utf8, start, at);
  }

  private static boolean isShift(byte[] utf8, int at, int end) {
    return at + 1 < end && (utf8[at + 1] == 'B' || utf8[at + 1] == '@');
  }

  private double confidence(String kept, String written) {
    CharacterModel model = CharacterModel.shipped();
    double gain = Judge.inNats(model.lineCost(kept) - model.lineCost(written)) - RARITY;
    return Judge.logistic(gain / Judge.TEMPERATURE);
  }

  /** EUC-JP has the same characters, with the highest bits set. */
  private static Optional<String> decoded(String pairs) {
    Optional<MultiByteCharset> eucJp =
        MultiByteCharset.all().stream().filter(c -> c.encoding() == Encoding.EUC_JP).findFirst();
    return eucJp.flatMap(charset -> decoded(pairs, charset));
  }

  private static Optional<String> decoded(String pairs, TextCharset eucJp) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pairs.length(); i += 2) {
      byte[] bytes = {(byte) (pairs.charAt(i) | 0x80), (byte) (pairs.charAt(i + 1) | 0x80)};
      int decoded = eucJp.decodeAt(bytes, 0, 2);
      if (decoded == TextCharset.MALFORMED) {
        return Optional.empty();
      }
      text.appendCodePoint(TextCharset.codePointOf(decoded));
    }
    return Optional.of(text.toString());
  }
}
