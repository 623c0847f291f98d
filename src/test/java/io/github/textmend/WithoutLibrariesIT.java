package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The adapters of the plain jar where the engine is, and ICU4J and Commons Text are not. */
class WithoutLibrariesIT {
  private static URLClassLoader loader = new URLClassLoader(new URL[0]);

  @BeforeAll
  static void leaveTheLibrariesOut() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(Path.of(System.getProperty("textmend.jar", "")).toUri().toURL());
    String classPath = System.getProperty("java.class.path", "");
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar") && !entry.matches(".*(icu4j|commons-text|textmend)-[^/]*")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    loader.close();
    loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass("io.github.textmend." + name);
  }

  private static void assertTold(Executable use) {
    Throwable error = assertThrows(Throwable.class, use);
    StringBuilder told = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      told.append(cause.getMessage()).append('\n');
    }
    assertTrue(
        told.toString().contains("without ICU4J or Commons Text; use the one with the classifier"),
        told::toString);
  }

  @Test
  void theTransformationOfKafkaConnectTells() throws Exception {
    Object transformation = type("kafka.Mend$Value").getConstructor().newInstance();
    assertTold(
        () ->
            type("kafka.Mend").getMethod("configure", Map.class).invoke(transformation, Map.of()));
  }

  @Test
  void theCharFilterOfLuceneTells() {
    assertTold(
        () ->
            type("lucene.TextMendCharFilterFactory")
                .getConstructor(Map.class)
                .newInstance(new HashMap<>()));
  }

  @Test
  void theProcessorOfSolrTells() throws Exception {
    Class<?> list = loader.loadClass("org.apache.solr.common.util.NamedList");
    Object factory = type("solr.TextMendUpdateProcessorFactory").getConstructor().newInstance();
    assertTold(
        () ->
            factory
                .getClass()
                .getMethod("init", list)
                .invoke(factory, list.getConstructor().newInstance()));
  }

  @Test
  void theFunctionOfFlinkTells() throws Exception {
    Class<?> context = loader.loadClass("org.apache.flink.table.functions.FunctionContext");
    Object function = type("flink.MendFunction").getConstructor().newInstance();
    assertTold(
        () -> function.getClass().getMethod("open", context).invoke(function, (Object) null));
  }

  @Test
  void theCatalogOfSparkTells() throws Throwable {
    Class<?> options = loader.loadClass("org.apache.spark.sql.util.CaseInsensitiveStringMap");
    Object catalog = type("spark.TextCatalog").getConstructor().newInstance();
    Object none =
        MethodHandles.publicLookup()
            .findStatic(options, "empty", MethodType.methodType(options))
            .invoke();
    // Of a class as a whole, reflection would want the classes of all signatures.
    MethodHandle initialize =
        MethodHandles.publicLookup()
            .findVirtual(
                catalog.getClass(),
                "initialize",
                MethodType.methodType(void.class, String.class, options));
    assertTold(() -> initialize.invokeWithArguments(catalog, "text", none));
  }
}
