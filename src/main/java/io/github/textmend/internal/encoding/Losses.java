package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Loss;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the replacement characters in a text, U+FFFD itself and what it looks like misread. */
public final class Losses {
  private static final char REPLACEMENT = '\uFFFD';

  /** What replacement characters look like; the misreading is null for U+FFFD. */
  private record Sign(String text, @Nullable Misreading misreading) {}

  /** By their first characters; the longest first, of equals the commonest misreading. */
  private static final Map<Character, List<Sign>> SIGNS =
      signs().stream().collect(Collectors.groupingBy(sign -> sign.text().charAt(0)));

  /** The first characters: most texts have none of them. */
  private static final BitSet FIRST = first();

  private Losses() {}

  private static List<Sign> signs() {
    List<Sign> signs = new ArrayList<>();
    signs.add(new Sign(String.valueOf(REPLACEMENT), null));
    for (Encoding readAs : Encoding.values()) {
      String text = readAs.isExtendedAscii() ? single(readAs) : pair(readAs).orElse("");
      if (!text.isEmpty()) {
        signs.add(new Sign(text, new Misreading(Encoding.UTF_8, readAs)));
      }
    }
    signs.sort(
        Comparator.comparingInt((Sign sign) -> -sign.text().length())
            .thenComparingInt(Losses::rarity));
    return List.copyOf(signs);
  }

  private static BitSet first() {
    BitSet first = new BitSet();
    SIGNS.keySet().forEach(first::set);
    return first;
  }

  private static int rarity(Sign sign) {
    Misreading misreading = sign.misreading();
    return misreading == null ? 0 : Priors.usual(misreading.written(), misreading.readAs());
  }

  private static String single(Encoding readAs) {
    StringBuilder text = new StringBuilder();
    for (byte b : String.valueOf(REPLACEMENT).getBytes(StandardCharsets.UTF_8)) {
      text.append(SingleByteCharset.of(readAs).decode(b & 0xFF));
    }
    return text.toString();
  }

  /** Two of them, whose six bytes are three characters: "锟斤拷". */
  private static Optional<String> pair(Encoding readAs) {
    byte[] bytes = String.valueOf(REPLACEMENT).repeat(2).getBytes(StandardCharsets.UTF_8);
    return Optional.of(readAs)
        .filter(Habits::isEastAsian)
        .flatMap(Encoding::nearestCharset)
        .map(charset -> new String(bytes, charset))
        .filter(text -> text.indexOf(REPLACEMENT) < 0);
  }

  /** The runs of replacement characters in a text, in order. */
  public static List<Loss> of(String text) {
    List<Loss> losses = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Sign sign = FIRST.get(text.charAt(i)) ? signAt(text, i) : null;
      if (sign == null) {
        i++;
        continue;
      }
      int start = i;
      while (text.startsWith(sign.text(), i)) {
        i += sign.text().length();
      }
      Misreading misreading = sign.misreading();
      List<Misreading> chain = misreading == null ? List.of() : List.of(misreading);
      losses.add(new Loss(new Span(start, i), chain));
    }
    return losses;
  }

  private static @Nullable Sign signAt(String text, int at) {
    for (Sign sign : SIGNS.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(sign.text(), at)) {
        return sign;
      }
    }
    return null;
  }
}
