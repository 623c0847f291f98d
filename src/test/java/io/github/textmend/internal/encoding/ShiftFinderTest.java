package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is found in linear time, against what a regular expression finds in the square of it. */
class ShiftFinderTest {
  private static final Pattern WITH_ESCAPES =
      Pattern.compile("\u001B\\$[@B]((?:[!-~]{2})+)(?:\u001B\\([BJ]|$)", Pattern.MULTILINE);

  private static final Pattern WITHOUT = Pattern.compile("\\$[@B]((?:[!-~]{2}){2,}?)\\([BJ]");

  @Property(tries = 5000)
  void findsWhatStandsBetweenShifts(@ForAll("texts") String text) {
    assertEquals(byPattern(WITH_ESCAPES, text), found(text, true), text);
    assertEquals(byPattern(WITHOUT, text), found(text, false), text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "\u001B", "$", "$B", "$@", "(B", "(J", "(", "B", "!", "ab", " ", "\n", "é")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static List<String> byPattern(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.end()) {
      found.add(matcher.start() + " " + matcher.group() + " " + matcher.group(1));
    }
    return found;
  }

  private static List<String> found(String text, boolean escaped) {
    List<String> found = new ArrayList<>();
    ShiftFinder finder = new ShiftFinder(text, escaped);
    for (int from = 0; finder.find(from); from = finder.end()) {
      found.add(finder.start() + " " + finder.whole() + " " + finder.content());
    }
    return found;
  }
}
