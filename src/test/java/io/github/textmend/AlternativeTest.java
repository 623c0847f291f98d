package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import java.util.Collections;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner-up of an edit, where it was close. */
class AlternativeTest {
  private static final TextMend ENCODING = TextMend.of(Preset.ENCODING);

  private static Edit only(String text) {
    return ENCODING.explain(text).edits().get(0);
  }

  private static Edit leastSure(String text) {
    return Collections.min(
        ENCODING.explain(text).edits(), Comparator.comparingDouble(Edit::confidence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ð¿Ð¾Ñ?ÐºÐ°", "Ð½ÐµÑ?"})
  void aLostByteMayHaveBeenAnother(String text) {
    Edit edit = leastSure(text);
    Alternative other = edit.alternative().orElseThrow();
    assertTrue(other.confidence() >= Edit.CLOSE && other.confidence() <= edit.confidence());
    assertTrue(edit.confidence() + other.confidence() <= 1);
    assertEquals(edit.chain(), other.chain());
  }

  @Test
  void whatIsCertainHasNone() {
    assertTrue(only("PrzykÅ‚ad").alternative().isEmpty());
  }
}
