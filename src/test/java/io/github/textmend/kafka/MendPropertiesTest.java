package io.github.textmend.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

class MendPropertiesTest {
  private static final int DEPTH = 4;
  private static final TextMend TEXT_MEND = TextMend.of(Preset.ENCODING);

  private final Mend.Value<SourceRecord> mend = new Mend.Value<>();

  MendPropertiesTest() {
    mend.configure(Map.of());
  }

  @Property(tries = 200)
  void mendsEachStringAsItIsMendedAlone(@ForAll("values") Object value) {
    List<Object> expected = new ArrayList<>();
    for (Object leaf : leaves(value)) {
      expected.add(leaf instanceof String text ? TEXT_MEND.mend(text) : leaf);
    }
    assertEquals(expected, leaves(mend.apply(record(value)).value()));
  }

  @Property(tries = 200)
  void findsNothingInWhatItMended(@ForAll("values") Object value) {
    SourceRecord mended = mend.apply(record(value));
    assertSame(mended, mend.apply(mended));
  }

  private static SourceRecord record(Object value) {
    return new SourceRecord(Map.of(), Map.of(), "topic", null, value);
  }

  private static List<Object> leaves(@Nullable Object value) {
    List<Object> leaves = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(inner -> leaves.addAll(leaves(inner)));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> leaves.addAll(leaves(inner)));
    } else if (value != null) {
      leaves.add(value);
    }
    return leaves;
  }

  @Provide
  Arbitrary<Object> values() {
    return values(DEPTH);
  }

  /** Values nested no deeper than this: left to chance, they now and then fill the memory. */
  private static Arbitrary<Object> values(int depth) {
    Arbitrary<Object> leaves =
        Arbitraries.of("Köln", "KÃ¶ln", "donâ€™t", "Р—Р°РІС‚СЂР°", "", 1, 2.5, true);
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Object> inner = values(depth - 1);
    Arbitrary<Object> lists = inner.list().ofMaxSize(3).map(list -> list);
    Arbitrary<String> keys = Arbitraries.of("a", "b", "Ã¶");
    Arbitrary<Object> maps = Arbitraries.maps(keys, inner).ofMaxSize(3).map(map -> map);
    return Arbitraries.oneOf(leaves, lists, maps);
  }
}
