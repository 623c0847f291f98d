package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import org.junit.jupiter.api.Test;

class CopyPathTest {
  private static final String PART = "peidiwch â phoeni";
  private static final String WHOLE = "There is no need to worry, as they say: " + PART;

  /** A line must not be read by the language of one that it was an excerpt of. */
  @Test
  void aLineThatWasAPartOfAnotherIsALineOfItsOwn() {
    CopyPath fresh = path();
    fresh.turnTo(PART);
    CopyPath used = path();
    used.turnTo(PART, WHOLE);
    used.turnTo(PART);
    assertEquals(cost(fresh), cost(used));
    assertEquals(fresh.alphabet().rarity('â'), used.alphabet().rarity('â'));
  }

  private static int cost(CopyPath path) {
    return path.cost(0, PART.length());
  }

  private static CopyPath path() {
    return new CopyPath(new StepCache(CharacterModel.shipped()), new LineAlphabets());
  }
}
