package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.charset.Utf8Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialCharacterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E4          | true  | the first of three",
        "E4 BD       | true  | two of three",
        "E4 BD A0    | false | all three",
        "C3          | true  | the first of two",
        "C3 A9       | false | both of two",
        "F0 9F 98    | true  | three of four",
        "F0 9F 98 80 | false | all four",
        "?           | true  | taken for the first of three, as most that are lost are",
        "? BD        | true  | two of three",
        "? BD A0     | false | all three",
        "E4 ?        | true  | whatever the second is",
        "E4 41       | false | no continuation",
        "C1          | false | no lead: the spelling would be too long",
        "F5          | false | no lead: beyond U+10FFFF",
        "80          | false | a continuation alone",
        "41          | false | ASCII"
      })
  void mayGoOnAsUtf8(String bytes, boolean mayGoOn, String why) {
    assertEquals(mayGoOn, partial(bytes).mayGoOn(Utf8Charset.INSTANCE), why);
  }

  @ParameterizedTest
  @CsvSource({
    "E4 BD, 0, false, false",
    "E4 ?, 1, false, true",
    "? BD, 1, false, false",
    "? ?, 2, true, true"
  })
  void tellsWhatIsKnown(String bytes, int unknown, boolean isLost, boolean isOpen) {
    PartialCharacter partial = partial(bytes);
    assertEquals(unknown == 0, partial.isCertain());
    assertEquals(isLost, partial.isLost());
    assertEquals(isOpen, partial.isOpen());
  }

  @ParameterizedTest
  @CsvSource({"E4 BD A0", "E4 ? A0", "? A0"})
  void isEqualToOneOfTheSameBytes(String bytes) {
    assertEquals(partial(bytes), partial(bytes));
    assertEquals(partial(bytes).hashCode(), partial(bytes).hashCode());
  }

  private static PartialCharacter partial(String bytes) {
    PartialCharacter partial = PartialCharacter.EMPTY;
    for (String b : bytes.trim().split(" ", -1)) {
      partial = partial.with(b.equals("?") ? UncertainBytes.UNKNOWN : Integer.parseInt(b, 16));
    }
    return partial;
  }
}
