package io.github.textmend.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.NodeConfig;

/** A core whose chain and field type are those of docs/pipelines/lucene.md. */
final class EmbeddedSolr {
  static final String CORE = "core";

  private EmbeddedSolr() {}

  /**
   * Starts Solr in the same process.
   *
   * @param home an empty folder
   * @param spec what stands in the chain in place of the document's spec
   */
  static EmbeddedSolrServer start(Path home, String spec) throws IOException {
    Path resources = Path.of("src/test/resources");
    Path conf = Files.createDirectories(home.resolve(CORE + "/conf"));
    Files.copy(resources.resolve("solr.xml"), home.resolve("solr.xml"));
    Files.writeString(home.resolve(CORE + "/core.properties"), "name=" + CORE);
    String chain = block("<updateRequestProcessorChain").replace("preset=standard", spec);
    copy(resources.resolve("core/conf/solrconfig.xml"), conf, chain);
    copy(resources.resolve("core/conf/schema.xml"), conf, block("<fieldType"));
    NodeConfig node = new NodeConfig.NodeConfigBuilder("node", home).build();
    return new EmbeddedSolrServer(node, CORE);
  }

  private static void copy(Path file, Path folder, String block) throws IOException {
    String text =
        Files.readString(file).replaceFirst("<!-- The .*? -->", Matcher.quoteReplacement(block));
    Files.writeString(folder.resolve(file.getFileName()), text);
  }

  /** The block of XML in the document that begins so. */
  private static String block(String beginning) throws IOException {
    Path home = Path.of(System.getProperty("textmend.home"));
    String document = Files.readString(home.resolve("docs/pipelines/lucene.md"));
    Matcher block =
        Pattern.compile("```xml\n(" + beginning + ".*?)```", Pattern.DOTALL).matcher(document);
    if (!block.find()) {
      throw new AssertionError("the document has no block that begins with " + beginning);
    }
    return block.group(1);
  }
}
