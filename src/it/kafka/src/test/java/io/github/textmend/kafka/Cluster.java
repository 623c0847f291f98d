package io.github.textmend.kafka;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A broker and a standalone worker of Kafka Connect, as processes of their own, on loopback. */
final class Cluster implements AutoCloseable {
  private final Path folder;
  private final String brokers;
  private final String rest;
  private final JavaProcess broker;
  private final JavaProcess worker;

  /**
   * Starts both, and what the worker runs from the first.
   *
   * @param connectors the files of their configurations, in the folder
   */
  Cluster(Path folder, List<String> connectors) throws Exception {
    this.folder = folder;
    install();
    int port = JavaProcess.freePort();
    brokers = "127.0.0.1:" + port;
    broker = startBroker(port, JavaProcess.freePort());
    waitFor("the broker", broker, () -> client().describeCluster().nodes().get().size() == 1);
    int restPort = JavaProcess.freePort();
    rest = "http://127.0.0.1:" + restPort;
    worker = startWorker(connectors);
    waitFor("the worker", worker, () -> connectorCount() == connectors.size());
  }

  /** What the document tells to do with the jar, in a folder that looks like the project's. */
  private void install() throws Exception {
    Path target = Path.of(System.getProperty("textmend.home"), "target").toRealPath();
    Files.createSymbolicLink(folder.resolve("target"), target);
    Process shell =
        new ProcessBuilder("sh", "-e", "-c", Document.installation())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    if (shell.waitFor() != 0) {
      throw new AssertionError("failed: " + Document.installation());
    }
  }

  private JavaProcess startBroker(int port, int controllerPort) throws Exception {
    Map<String, String> properties = new HashMap<>();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners", "PLAINTEXT://" + brokers + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.put("log.dirs", folder.resolve("broker").toString());
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("log.message.timestamp.type", "LogAppendTime");
    String file = JavaProcess.write(folder.resolve("broker.properties"), properties).toString();
    JavaProcess.run(
        folder.resolve("format.log"),
        "kafka.tools.StorageTool",
        "format",
        "--cluster-id",
        Uuid.randomUuid().toString(),
        "--config",
        file);
    return JavaProcess.start(folder.resolve("broker.log"), "kafka.Kafka", file);
  }

  private JavaProcess startWorker(List<String> connectors) throws IOException {
    Map<String, String> properties = Document.properties("# worker.properties");
    properties.put("bootstrap.servers", brokers);
    properties.put("listeners", rest);
    JavaProcess.write(folder.resolve("worker.properties"), properties);
    List<String> files = new ArrayList<>(List.of("worker.properties"));
    files.addAll(connectors);
    return JavaProcess.start(
        folder.resolve("worker.log"),
        "org.apache.kafka.connect.cli.ConnectStandalone",
        files.toArray(String[]::new));
  }

  private long connectorCount() throws Exception {
    String names = get("/connectors");
    return names.equals("[]") ? 0 : names.chars().filter(c -> c == ',').count() + 1;
  }

  /** Where the worker listens. */
  String rest() {
    return rest;
  }

  Map<String, Object> clientProperties() {
    return Map.of("bootstrap.servers", brokers);
  }

  private Admin client() {
    return Admin.create(clientProperties());
  }

  String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(rest + path)).GET()).body();
  }

  /** Starts a connector, as its configuration says. */
  HttpResponse<String> put(Map<String, String> connector) throws Exception {
    StringBuilder json = new StringBuilder("{");
    connector.forEach(
        (key, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"' + key + "\":\"" + value.replace("\\", "\\\\") + '"'));
    URI uri = URI.create(rest + "/connectors/" + connector.get("name") + "/config");
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json.append('}').toString())));
  }

  void delete(String connector) throws Exception {
    send(HttpRequest.newBuilder(URI.create(rest + "/connectors/" + connector)).DELETE());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The lines of a file, once there are as many. */
  String linesOf(String name, int count) throws Exception {
    Path file = folder.resolve(name);
    waitFor(
        count + " lines in " + file,
        worker,
        () -> Files.exists(file) && Files.readString(file).lines().count() >= count);
    return Files.readString(file);
  }

  /** The milliseconds from the first record of a topic to the last, once there are as many. */
  long writingTime(String topic, int count) throws Exception {
    Map<String, Object> properties = new HashMap<>(clientProperties());
    properties.put("auto.offset.reset", "earliest");
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      waitFor(
          count + " records in " + topic,
          worker,
          () -> consumer.endOffsets(List.of(partition)).get(partition) >= count);
      consumer.seek(partition, 0);
      long first = timestamp(consumer);
      consumer.seek(partition, count - 1);
      return timestamp(consumer) - first;
    }
  }

  private static long timestamp(KafkaConsumer<byte[], byte[]> consumer) {
    ConsumerRecords<byte[], byte[]> records;
    do {
      records = consumer.poll(Duration.ofSeconds(1));
    } while (records.isEmpty());
    return records.iterator().next().timestamp();
  }

  private static void waitFor(String what, JavaProcess process, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    Exception last = null;
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (IOException | java.util.concurrent.ExecutionException e) {
        last = e;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no " + what + "; its log:\n" + process.log(), last);
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
    if (broker != null) {
      broker.close();
    }
  }
}
