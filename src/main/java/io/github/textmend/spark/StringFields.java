package io.github.textmend.spark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * SQL expressions that call a function on the strings of a row, at any depth; keys of maps stay.
 */
final class StringFields {
  private final String function;
  private final List<String> chosen;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();
  private int variables;

  /**
   * For some strings.
   *
   * @param function its name
   * @param chosen paths of fields such as {@code a.b}; whatever is in one of them is meant, and all
   *     strings if there is none
   */
  StringFields(String function, List<String> chosen) {
    this.function = function;
    this.chosen = List.copyOf(chosen);
  }

  /** One expression for each column, which has the column's name. */
  List<String> expressions(StructType schema) {
    List<String> expressions = new ArrayList<>();
    for (StructField field : schema.fields()) {
      String name = quoted(field.name());
      expressions.add(expression(name, field.name(), field.dataType(), false) + " AS " + name);
    }
    for (String path : chosen) {
      if (!used.contains(path)) {
        throw new IllegalArgumentException(
            "no string in column \"" + path + "\"; there are " + String.join(", ", known));
      }
    }
    return expressions;
  }

  private String expression(String value, String path, DataType type, boolean inChosen) {
    boolean meant = inChosen || chosen.isEmpty() || chosen.contains(path);
    String expression = value;
    if (type instanceof StringType) {
      known.add(path);
      expression = meant ? function + "(" + value + ")" : value;
    } else if (type instanceof ArrayType array) {
      String element = variable();
      expression =
          applied(
              "transform",
              value,
              element,
              expression(element, path, array.elementType(), meant),
              element);
    } else if (type instanceof MapType map) {
      String entry = variable();
      expression =
          applied(
              "transform_values",
              value,
              "(" + entry + "_key, " + entry + ")",
              expression(entry, path, map.valueType(), meant),
              entry);
    } else if (type instanceof StructType struct) {
      expression = struct(value, path, struct, meant);
    }
    if (meant && !expression.equals(value) && chosen.contains(path)) {
      used.add(path);
    }
    return expression;
  }

  /** A call of a higher-order function, or the value itself where nothing in it changes. */
  private static String applied(
      String higher, String value, String parameters, String body, String unchanged) {
    return body.equals(unchanged)
        ? value
        : higher + "(" + value + ", " + parameters + " -> " + body + ")";
  }

  private String struct(String value, String path, StructType struct, boolean meant) {
    boolean changed = false;
    List<String> fields = new ArrayList<>();
    for (StructField field : struct.fields()) {
      String inner = value + "." + quoted(field.name());
      String expression = expression(inner, path + "." + field.name(), field.dataType(), meant);
      changed |= !expression.equals(inner);
      fields.add(literal(field.name()) + ", " + expression);
    }
    return changed
        ? "if(" + value + " IS NULL, NULL, named_struct(" + String.join(", ", fields) + "))"
        : value;
  }

  private String variable() {
    variables++;
    return "textmend_" + variables;
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String literal(String name) {
    return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
