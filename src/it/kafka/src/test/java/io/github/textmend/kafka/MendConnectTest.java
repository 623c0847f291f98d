package io.github.textmend.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real broker and a real worker, with the configurations of the document. */
@Timeout(180)
class MendConnectTest {
  @TempDir static Path folder;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(folder.resolve("damaged.txt"), "KÃ¶ln\nBonn\nÐ—Ð°Ð²Ñ‚Ñ€Ð°\n");
    List<String> files = Document.workerFiles();
    assertEquals("worker.properties", files.get(0));
    List<String> connectors = files.subList(1, files.size());
    for (String file : connectors) {
      String name = "name=" + file.replace(".properties", "");
      JavaProcess.write(folder.resolve(file), Document.properties(name));
    }
    cluster = new Cluster(folder, connectors);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void mendsLinesFromAFileToAFile() throws Exception {
    assertEquals("Köln\nBonn\nЗавтра\n", cluster.linesOf("mended.txt", 3));
  }

  @Test
  void tellsOfItInTheTopic() throws Exception {
    Files.writeString(folder.resolve("told.txt"), "KÃ¶ln\nBonn\n");
    started(
        Document.properties("name=mend-source"),
        Map.of("name", "told", "file", "told.txt", "topic", "told"));
    List<ConsumerRecord<String, String>> records = records("told", 2);
    assertEquals("Köln", records.get(0).key());
    assertTrue(records.get(0).value().contains("\"payload\":{\"line\":\"Köln\"}"));
    assertEquals(Document.block("json"), header(records.get(0)));
    assertEquals("Bonn", records.get(1).key());
    assertNull(header(records.get(1)));
  }

  @Test
  void mendsChangesOfATable() throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            cluster.clientProperties(), new StringSerializer(), new StringSerializer())) {
      for (String row : List.of("KÃ¶ln", "Bonn")) {
        String event = "{\"op\":\"c\",\"before\":null,\"after\":{\"name\":\"%s\",\"tag\":\"Ã¶\"}}";
        producer.send(new ProducerRecord<>("customers", row, String.format(event, row))).get();
        producer.send(new ProducerRecord<>("customers", row, null)).get();
      }
    }
    started(Document.properties("name=mend-changes"), Map.of());
    assertEquals(
        """
        {op=c, before=null, after={name=Köln, tag=Ã¶}}
        null
        {op=c, before=null, after={name=Bonn, tag=Ã¶}}
        null
        """,
        sorted(cluster.linesOf("changes.txt", 4)));
  }

  /** The order of keys in a structure without a schema is that of a hash map. */
  private static String sorted(String lines) {
    return lines
        .replace("{before=null, op=c, ", "{op=c, before=null, ")
        .replaceAll("\\{after=(\\{.*?\\}), before=null, op=c\\}", "{op=c, before=null, after=$1}")
        .replaceAll("\\{tag=(.*?), name=(.*?)\\}", "{name=$2, tag=$1}");
  }

  @Test
  void refusesAWrongSpecAndNamesItsKey() throws Exception {
    Map<String, String> source = Document.properties("name=mend-source");
    source.put("name", "wrong");
    source.put("transforms.mend.spec", "preset=nice");
    HttpResponse<String> answer = cluster.put(source);
    assertEquals(400, answer.statusCode());
    String told = "Invalid value preset=nice for configuration spec: unknown preset";
    assertTrue(answer.body().contains(told), answer.body());
  }

  @Test
  void isListedWithItsVersion() throws Exception {
    String plugins = printed(Document.command("curl "));
    for (String part : List.of("Key", "Value")) {
      String plugin =
          String.format(
              "{\"class\":\"io.github.textmend.kafka.Mend$%s\",\"type\":\"transformation\",\"version\":\"%s\"}",
              part, System.getProperty("textmend.version"));
      assertTrue(plugins.contains(plugin), plugins);
    }
  }

  /** What a command of the document prints; this worker listens elsewhere. */
  private static String printed(String command) throws Exception {
    String here = command.replace("http://localhost:8083", cluster.rest());
    Process shell =
        new ProcessBuilder("sh", "-c", here).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), here);
    return printed;
  }

  private static void started(Map<String, String> connector, Map<String, String> changed)
      throws Exception {
    connector.putAll(changed);
    HttpResponse<String> answer = cluster.put(connector);
    assertEquals(201, answer.statusCode(), answer.body());
  }

  private static String header(ConsumerRecord<String, String> found) {
    Header header = found.headers().lastHeader("textmend");
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, String>> records(String topic, int count) {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      while (records.size() < count) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }
}
