package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RivalCostsTest {
  private final RivalCosts rivals = new RivalCosts();

  @Test
  void whatHasNoRivalIsCertain() {
    assertTrue(rivals.areAtLeast(Integer.MAX_VALUE));
    assertEquals(1, rivals.shareOf(1000));
  }

  @Test
  void equalsShareAlike() {
    for (int i = 0; i < 99; i++) {
      rivals.add(1000);
    }
    assertEquals(0.01, rivals.shareOf(1000), 1e-9);
  }

  @Test
  void oneThatCostsLessComesTooNear() {
    rivals.add(3000);
    rivals.add(2000);
    assertTrue(rivals.areAtLeast(2000));
    assertFalse(rivals.areAtLeast(2001));
  }
}
