package io.github.textmend.flink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** SQL on a mini cluster, which each statement that needs one starts for itself. */
final class FlinkSql {
  static final Path JAR = Path.of(System.getProperty("textmend.jar"));

  private final TableEnvironment environment;

  FlinkSql() {
    Configuration configuration = new Configuration();
    configuration.setString("rest.bind-address", "127.0.0.1");
    configuration.setString("rest.address", "127.0.0.1");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("parallelism.default", "2");
    environment =
        TableEnvironment.create(
            EnvironmentSettings.newInstance()
                .inBatchMode()
                .withConfiguration(configuration)
                .build());
  }

  static FlinkSql withMend() {
    FlinkSql sql = new FlinkSql();
    sql.run(
        "CREATE FUNCTION mend AS 'io.github.textmend.flink.MendFunction' USING JAR '" + JAR + "'");
    return sql;
  }

  TableResult run(String statement) {
    return environment.executeSql(statement);
  }

  List<Row> rows(String query) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (CloseableIterator<Row> each = run(query).collect()) {
      each.forEachRemaining(rows::add);
    }
    return rows;
  }

  String plan(String query) {
    return environment.explainSql(query);
  }
}
