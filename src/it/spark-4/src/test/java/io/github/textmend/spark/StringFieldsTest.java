package io.github.textmend.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class StringFieldsTest {
  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.IntegerType;

  private static List<String> expressions(StructType schema, String... chosen) {
    return new StringFields("f", List.of(chosen)).expressions(schema);
  }

  private static StructType nested() {
    StructType inner = new StructType().add("a b", TEXT).add("n", NUMBER);
    return new StructType()
        .add("id", NUMBER)
        .add("it's", inner)
        .add("list", DataTypes.createArrayType(TEXT))
        .add("map", DataTypes.createMapType(TEXT, TEXT))
        .add("numbers", DataTypes.createArrayType(NUMBER));
  }

  @Test
  void meansEveryStringByDefaultAndLeavesTheRest() {
    assertEquals(
        List.of(
            "`id` AS `id`",
            "if(`it's` IS NULL, NULL, named_struct('a b', f(`it's`.`a b`), 'n', `it's`.`n`)) AS"
                + " `it's`",
            "transform(`list`, textmend_1 -> f(textmend_1)) AS `list`",
            "transform_values(`map`, (textmend_2_key, textmend_2) -> f(textmend_2)) AS `map`",
            "`numbers` AS `numbers`"),
        expressions(nested()));
  }

  @Test
  void meansChosenFieldsAlone() {
    assertEquals(
        List.of(
            "`id` AS `id`",
            "`it's` AS `it's`",
            "transform(`list`, textmend_1 -> f(textmend_1)) AS `list`",
            "`map` AS `map`",
            "`numbers` AS `numbers`"),
        expressions(nested(), "list"));
  }

  @Test
  void namesAChosenFieldThatIsNoString() {
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> expressions(nested(), "numbers"));
    assertEquals(
        "no string in column \"numbers\"; there are it's.a b, list, map", error.getMessage());
  }

  @Test
  void keepsQuotesOfNames() {
    assertEquals(List.of("f(`a``b`) AS `a``b`"), expressions(new StructType().add("a`b", TEXT)));
  }
}
