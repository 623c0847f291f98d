package io.github.textmend.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MendTest {
  private static final Schema CITY =
      SchemaBuilder.struct()
          .name("city")
          .field("name", Schema.STRING_SCHEMA)
          .field("twin", SchemaBuilder.string().optional().defaultValue("Ã©").build())
          .field("area", Schema.FLOAT64_SCHEMA)
          .build();

  private static final Schema ENVELOPE =
      SchemaBuilder.struct()
          .field("before", SchemaBuilder.struct().optional().field("c", CITY).build())
          .field("after", SchemaBuilder.struct().optional().field("c", CITY).build())
          .field("op", Schema.STRING_SCHEMA)
          .build();

  private static Struct city(String name, @Nullable String twin) {
    return new Struct(CITY).put("name", name).put("twin", twin).put("area", 405.0);
  }

  private static Struct envelope(String name) {
    Struct after = new Struct(ENVELOPE.field("after").schema()).put("c", city(name, null));
    return new Struct(ENVELOPE).put("after", after).put("op", "c");
  }

  private static SourceRecord record(@Nullable Schema schema, @Nullable Object value) {
    return new SourceRecord(
        Map.of("file", "f"), Map.of("line", 7L), "topic", 3, null, "KÃ¶ln", schema, value, 5L);
  }

  private static <R extends Mend<?>> R configured(R mend, @Nullable String... keysAndValues) {
    Map<@Nullable String, @Nullable String> configuration = new java.util.HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      configuration.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    mend.configure(configuration);
    return mend;
  }

  private static Object mendedValue(Object value, String... configuration) {
    Mend.Value<SourceRecord> mend = configured(new Mend.Value<>(), configuration);
    return mend.apply(record(null, value)).value();
  }

  @ParameterizedTest
  @MethodSource
  void mendsStringsWhereverTheyAre(Object value, Object mended) {
    assertEquals(mended, mendedValue(value));
  }

  static List<Object[]> mendsStringsWhereverTheyAre() {
    return List.of(
        new Object[] {"KÃ¶ln", "Köln"},
        new Object[] {List.of("a", "KÃ¶ln", 1), List.of("a", "Köln", 1)},
        new Object[] {Map.of("name", "KÃ¶ln", "n", 1), Map.of("name", "Köln", "n", 1)},
        new Object[] {
          Map.of("cities", List.of(Map.of("name", "KÃ¶ln"))),
          Map.of("cities", List.of(Map.of("name", "Köln")))
        },
        new Object[] {city("KÃ¶ln", "OrlÃ©ans"), city("Köln", "Orléans")},
        new Object[] {List.of(city("KÃ¶ln", null)), List.of(city("Köln", null))},
        new Object[] {Map.of(1, city("KÃ¶ln", null)), Map.of(1, city("Köln", null))},
        new Object[] {envelope("KÃ¶ln"), envelope("Köln")});
  }

  @Test
  void keepsTheKeysOfMaps() {
    assertEquals(Map.of("KÃ¶ln", "Köln"), mendedValue(Map.of("KÃ¶ln", "KÃ¶ln")));
  }

  @Test
  void keepsTheDefaultOfAFieldThatIsNotSet() {
    Struct mended = (Struct) mendedValue(city("KÃ¶ln", null));
    assertNull(mended.getWithoutDefault("twin"));
  }

  @ParameterizedTest
  @MethodSource
  void leavesWhatIsCleanAsTheSameInstance(@Nullable Object value) {
    Mend.Value<SourceRecord> mend = configured(new Mend.Value<>(), "header", "textmend");
    SourceRecord found = record(null, value);
    assertSame(found, mend.apply(found));
  }

  static List<@Nullable Object[]> leavesWhatIsCleanAsTheSameInstance() {
    return List.of(
        new @Nullable Object[] {null},
        new Object[] {"Köln"},
        new Object[] {17},
        new Object[] {new byte[] {(byte) 0xC3}},
        new Object[] {List.of("Köln", List.of())},
        new Object[] {Map.of("KÃ¶ln", "Köln")},
        new Object[] {envelope("Köln")});
  }

  @Test
  void copiesOnlyWhatChanges() {
    Map<String, List<String>> clean = Map.of("a", List.of("Köln"));
    List<Object> value = List.of(clean, "KÃ¶ln");
    List<?> mended = (List<?>) mendedValue(value);
    assertNotSame(value, mended);
    assertSame(clean, mended.get(0));
    assertEquals("KÃ¶ln", value.get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name            | {list=[{a.b=Ã–}], name=Ö, x={name=Ã–}}
          x               | {list=[{a.b=Ã–}], name=Ã–, x={name=Ö}}
          x.name          | {list=[{a.b=Ã–}], name=Ã–, x={name=Ö}}
          x.name,name     | {list=[{a.b=Ã–}], name=Ö, x={name=Ö}}
          list            | {list=[{a.b=Ö}], name=Ã–, x={name=Ã–}}
          list.a.b        | {list=[{a.b=Ö}], name=Ã–, x={name=Ã–}}
          list.a          | {list=[{a.b=Ã–}], name=Ã–, x={name=Ã–}}
          none,x.none,nam | {list=[{a.b=Ã–}], name=Ã–, x={name=Ã–}}
          """)
  void mendsTheFieldsNamed(String fields, String expected) {
    Map<String, ?> value =
        Map.of("list", List.of(Map.of("a.b", "Ã–")), "name", "Ã–", "x", Map.of("name", "Ã–"));
    assertEquals(expected, mendedValue(new TreeMap<>(value), "fields", fields).toString());
  }

  @Test
  void mendsTheKeyAndNothingElse() {
    Mend.Key<SourceRecord> mend = configured(new Mend.Key<>());
    SourceRecord mended = mend.apply(record(null, "KÃ¶ln"));
    assertEquals("Köln", mended.key());
    assertEquals("KÃ¶ln", mended.value());
  }

  @Test
  void keepsEverythingElseOfASourceRecord() {
    SourceRecord found = record(CITY, city("KÃ¶ln", null));
    found.headers().addString("origin", "Ã¶");
    SourceRecord mended = configured(new Mend.Value<SourceRecord>()).apply(found);
    assertEquals(
        new SourceRecord(
            found.sourcePartition(),
            found.sourceOffset(),
            "topic",
            3,
            null,
            "KÃ¶ln",
            CITY,
            city("Köln", null),
            5L,
            found.headers()),
        mended);
    assertSame(CITY, mended.valueSchema());
  }

  @Test
  void keepsEverythingElseOfASinkRecord() {
    SinkRecord found =
        new SinkRecord("topic", 3, null, "k", null, "KÃ¶ln", 99, 5L, TimestampType.CREATE_TIME);
    SinkRecord mended = configured(new Mend.Value<SinkRecord>()).apply(found);
    assertEquals("Köln", mended.value());
    assertEquals(99, mended.kafkaOffset());
    assertEquals(TimestampType.CREATE_TIME, mended.timestampType());
  }

  @Test
  void followsTheSpec() {
    assertEquals("caf&eacute;", mendedValue("caf&eacute;"));
    assertEquals("café", mendedValue("caf&eacute;", "spec", "preset=standard"));
  }

  @Test
  void tellsInAHeaderWhatItDid() {
    Mend.Value<SourceRecord> mend = configured(new Mend.Value<>(), "header", "textmend");
    SourceRecord found = record(null, Map.of("cities", List.of("Bonn", Map.of("n", "in KÃ¶ln"))));
    SourceRecord mended = mend.apply(found);
    assertEquals(
        """
        {"part":"value","edits":[{"field":"cities[1].n","start":4,"end":6,\
        "from":"\\u00C3\\u00B6","to":"\\u00F6","kind":"encoding",\
        "chain":["utf-8 read as windows-1252"],"confidence":1.0000}]}""",
        mended.headers().lastWithName("textmend").value());
    assertTrue(found.headers().isEmpty(), "the record that came is not changed");
  }

  @Test
  void keepsTheHeaderShort() {
    Mend.Value<SourceRecord> mend = configured(new Mend.Value<>(), "header", "h");
    SourceRecord mended = mend.apply(record(null, "KÃ¶ln und Ã–lde\n".repeat(1000)));
    String json = mended.headers().lastWithName("h").value().toString();
    assertTrue(json.length() <= EditsHeader.LONGEST, () -> "it has " + json.length());
    int listed = json.split("\"start\"", -1).length - 1;
    assertTrue(json.endsWith("],\"omitted\":" + (2000 - listed) + "}"), json);
  }

  @Test
  void goesAsDeepAsItTells() {
    assertEquals(nested("Köln", Mend.DEEPEST), mendedValue(nested("KÃ¶ln", Mend.DEEPEST)));
    Object deeper = nested("KÃ¶ln", Mend.DEEPEST + 1);
    assertSame(deeper, mendedValue(deeper));
  }

  private static Object nested(Object inside, int levels) {
    Object value = inside;
    for (int i = 0; i < levels; i++) {
      value = i % 2 == 0 ? new ArrayList<>(List.of(value)) : Map.of("in", value);
    }
    return value;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec   | preset=nice  | Invalid value preset=nice for configuration spec: unknown preset "nice"
          spec   | speed=9      | Invalid value speed=9 for configuration spec: unknown key "speed"
          fields | a..b         | Invalid value [a..b] for configuration fields: the path "a..b" has an empty name
          fields | .a           | Invalid value [.a] for configuration fields: the path ".a" has an empty name
          spec   |              | Invalid value null for configuration spec: entry must be non null
          fields |              | Invalid value null for configuration fields: entry must be non null
          header |              | Invalid value null for configuration header: entry must be non null
          """)
  void refusesAConfigurationAndNamesKeyAndValue(
      String key, @Nullable String value, String message) {
    ConfigException refused =
        assertThrows(ConfigException.class, () -> configured(new Mend.Value<>(), key, value));
    String told = String.valueOf(refused.getMessage());
    assertTrue(told.startsWith(message), told);
  }

  @Test
  void refusesRecordsBeforeItIsConfigured() {
    Mend.Value<SourceRecord> mend = new Mend.Value<>();
    assertThrows(IllegalStateException.class, () -> mend.apply(record(null, "a")));
  }

  @Test
  void isFoundAsAPlugin() {
    List<?> found =
        ServiceLoader.load(Transformation.class).stream()
            .map(ServiceLoader.Provider::type)
            .toList();
    assertTrue(found.containsAll(List.of(Mend.Key.class, Mend.Value.class)), found.toString());
  }
}
