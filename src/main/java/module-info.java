/** Mends text damaged by charset mix-ups; start at {@link io.github.textmend.TextMend}. */
module io.github.textmend {
  requires com.ibm.icu;
  requires org.apache.commons.text;
  requires static com.fasterxml.jackson.core;
  requires static com.github.luben.zstd_jni;
  requires static com.samskivert.jmustache;
  requires static info.picocli;
  requires static io.github.javadiffutils;
  requires static me.tongfei.progressbar;
  requires static org.apache.commons.compress;
  requires static transitive org.jspecify;

  exports io.github.textmend;
  exports io.github.textmend.result;

  opens io.github.textmend.cli to
      info.picocli;
  opens io.github.textmend.cli.report to
      com.samskivert.jmustache;
}
