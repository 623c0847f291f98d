package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model reads only the last words, and is in the state of one that read all. */
class WrittenTextTest {
  private final StepCache model = new StepCache(CharacterModel.shipped());
  private final WrittenText text = new WrittenText(model);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Der Fährmann fragte: „Möchten Sie über den Fluss?“ und wartete lange",
        "“The bridge is closed,” he wrote, “and nobody knows for how long",
        "Onewordwithoutanyspacethatislongerthanthecontextofthemodel",
        "THE HARBOUR OFFICE IS CLOSED, SAYS THE CAPTAIN’S WIFE",
        "Вчера вечером в гавани горел маяк, а утром пришёл первый пароход",
        "she waved \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
      })
  void itsStateIsThatOfAModelThatReadAll(String line) {
    int state = model.start();
    begin();
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      assertEquals(state, stateAfter(line.substring(0, i)), "before " + i);
      assertEquals(state, text.state(), "asked at each character, before " + i);
      append(line.codePointAt(i));
      state = CharacterModel.stateOf(model.step(state, line.codePointAt(i)));
    }
    assertEquals(state, stateAfter(line));
  }

  @Test
  void itIsWhatWasAppendedSinceTheLineBegan() {
    begin();
    append('x');
    begin();
    text.append("The end".toCharArray(), 4, 7);
    append('’');
    append(0x1F600);
    assertEquals("end’\uD83D\uDE00", text.toString());
  }

  private int stateAfter(String line) {
    WrittenText other = new WrittenText(model);
    other.begin(line.length());
    line.codePoints().forEach(other::append);
    return other.state();
  }

  private void begin() {
    text.begin(100);
  }

  private void append(int codePoint) {
    if (codePoint < 0x80) {
      text.append(new char[] {(char) codePoint}, 0, 1);
    } else {
      text.append(codePoint);
    }
  }
}
