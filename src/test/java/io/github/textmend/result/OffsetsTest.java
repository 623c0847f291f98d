package io.github.textmend.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where each place of a text goes, there and back. */
class OffsetsTest {
  @Test
  void insideAnEditGoesToItsEnd() {
    Mended mended = mended("aÃ©bâ€™", "aéb’", edit(1, 3, 1, 2), edit(4, 7, 3, 4));
    assertArrayEquals(new int[] {0, 1, 2, 2, 3, 4, 4, 4}, toTarget(mended));
    assertArrayEquals(new int[] {0, 1, 3, 4, 7}, toSource(mended));
  }

  @Test
  void whereTextWasTakenOutThePlaceGoesToTheEnd() {
    Mended mended = mended("\uFEFFab\u0007", "ab", edit(0, 1, 0, 0), edit(3, 4, 2, 2));
    assertArrayEquals(new int[] {0, 0, 1, 2, 2}, toTarget(mended));
    assertArrayEquals(new int[] {1, 2, 4}, toSource(mended));
  }

  @Test
  void editsBesideEachOther() {
    Mended mended = mended("Ã©Ãœx", "éÜx", edit(0, 2, 0, 1), edit(2, 4, 1, 2));
    assertArrayEquals(new int[] {0, 1, 1, 2, 2, 3}, toTarget(mended));
    assertArrayEquals(new int[] {0, 2, 4, 5}, toSource(mended));
  }

  @Test
  void aTextThatGrows() {
    Mended mended = mended("†b", "” b", edit(0, 1, 0, 2));
    assertArrayEquals(new int[] {0, 2, 3}, toTarget(mended));
    assertArrayEquals(new int[] {0, 1, 1, 2}, toSource(mended));
  }

  @Test
  void aPlaceInsideAnUntouchedPairStaysThere() {
    Mended mended = mended("Ã©\uD83D\uDE00", "é\uD83D\uDE00", edit(0, 2, 0, 1));
    assertEquals(2, mended.offsets().toTarget(3));
    assertEquals(3, mended.offsets().toSource(2));
  }

  @Test
  void withoutEditsEveryPlaceStays() {
    assertArrayEquals(new int[] {0, 1, 2, 3}, toTarget(mended("abc", "abc")));
  }

  @Test
  void outOfRangeNamesThePlaceAndTheLength() {
    Offsets offsets = mended("Ã©", "é", edit(0, 2, 0, 1)).offsets();
    assertEquals("place 3 of a text of length 2", message(() -> offsets.toTarget(3)));
    assertEquals("place -1 of a text of length 1", message(() -> offsets.toSource(-1)));
  }

  private static String message(Runnable call) {
    return String.valueOf(assertThrows(IndexOutOfBoundsException.class, call::run).getMessage());
  }

  private static int[] toTarget(Mended mended) {
    return IntStream.rangeClosed(0, mended.source().length())
        .map(mended.offsets()::toTarget)
        .toArray();
  }

  private static int[] toSource(Mended mended) {
    return IntStream.rangeClosed(0, mended.text().length())
        .map(mended.offsets()::toSource)
        .toArray();
  }

  private static Mended mended(String source, String text, Edit... edits) {
    return new Mended(source, text, List.of(edits));
  }

  private static Edit edit(int start, int end, int targetStart, int targetEnd) {
    return new Edit(
        new Span(start, end),
        new Span(targetStart, targetEnd),
        Edit.Kind.CONTROL,
        List.of(),
        1,
        false);
  }
}
