package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private final Beginnings beginnings = new Beginnings();

  @Test
  void theCheapestIsFirst() {
    add(300, 100, 200);
    assertEquals(List.of(100, 200, 300), costs());
  }

  @Test
  void ofTwoThatCostTheSameTheEarlierIsFirst() {
    Beginning first = costing(100).with('a', 0, 1);
    Beginning second = costing(100).with('b', 0, 1);
    beginnings.add(first);
    beginnings.add(second);
    assertEquals(first, beginnings.get(0));
    assertEquals(second, beginnings.get(1));
  }

  @Test
  void ofManyTheCheapestStay() {
    for (int cost = 30; cost > 0; cost--) {
      add(cost);
    }
    assertEquals(24, beginnings.size());
    assertEquals(1, beginnings.get(0).cost());
    assertEquals(24, beginnings.get(23).cost());
    assertFalse(beginnings.hasRoomFor(24));
    assertTrue(beginnings.hasRoomFor(23));
  }

  @Test
  void whatIsFarBehindTheBestGoes() {
    int far = ChannelCosts.nats(14) + 1;
    add(far, 1);
    assertEquals(List.of(1, far), costs());
    add(0);
    assertEquals(List.of(0, 1), costs());
    assertFalse(beginnings.hasRoomFor(far));
  }

  @Test
  void afterClearingThereIsRoomForAny() {
    add(0);
    beginnings.clear();
    assertEquals(0, beginnings.size());
    add(1_000_000);
    assertEquals(List.of(1_000_000), costs());
  }

  private void add(int... costs) {
    for (int cost : costs) {
      beginnings.add(costing(cost));
    }
  }

  private static Beginning costing(int cost) {
    return Beginning.empty(0).before(cost);
  }

  private List<Integer> costs() {
    List<Integer> costs = new ArrayList<>();
    for (int i = 0; i < beginnings.size(); i++) {
      costs.add(beginnings.get(i).cost());
    }
    return costs;
  }
}
