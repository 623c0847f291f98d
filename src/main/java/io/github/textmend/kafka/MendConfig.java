package io.github.textmend.kafka;

import io.github.textmend.engine.EngineSpec;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.CompositeValidator;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.NonNullValidator;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/** The options of the transformation. */
final class MendConfig {
  static final String FIELDS = "fields";
  static final String SPEC = "spec";
  static final String HEADER = "header";

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              FIELDS,
              ConfigDef.Type.LIST,
              List.of(),
              notNull(MendConfig::checkFields, "paths such as after.name"),
              Importance.HIGH,
              "The fields to mend, as paths with dots between; all strings if empty.")
          .define(
              SPEC,
              ConfigDef.Type.STRING,
              "preset=encoding",
              notNull(MendConfig::checkSpec, "such as preset=standard,confidence=0.99"),
              Importance.MEDIUM,
              "What to do: a preset, and what to do otherwise than it does.")
          .define(
              HEADER,
              ConfigDef.Type.STRING,
              "",
              new NonNullValidator(),
              Importance.LOW,
              "The name of a header that tells in JSON what was mended; none if empty.");

  private MendConfig() {}

  private static Validator notNull(BiConsumer<String, Object> check, String example) {
    return CompositeValidator.of(
        new NonNullValidator(), LambdaValidator.with(check, () -> example));
  }

  private static void checkFields(String key, Object value) {
    for (Object path : (List<?>) value) {
      for (String name : path.toString().split("\\.", -1)) {
        if (name.isBlank()) {
          throw new ConfigException(
              key,
              value,
              "the path \"" + path + "\" has an empty name; paths are as in after.name");
        }
      }
    }
  }

  private static void checkSpec(String key, Object value) {
    try {
      EngineSpec.parse((String) value);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(key, value, e.getMessage());
    } catch (IllegalStateException e) {
      throw new ConfigException(e.getMessage());
    }
  }
}
