package io.github.textmend.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.MendingReader;
import io.github.textmend.TextMend;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.CharFilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMendCharFilterTest {
  private static TextMendCharFilter filter(String spec, String text) {
    return new TextMendCharFilter(TextMend.parse(spec), new StringReader(text));
  }

  private static String read(TextMendCharFilter filter) throws IOException {
    StringWriter all = new StringWriter();
    filter.transferTo(all);
    return all.toString();
  }

  /** Each unit of the mended text with the source that a token of this unit alone would have. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          preset=encoding           | aÃ¶b      | a=a ö=Ã¶ b=b
          preset=encoding           | Ã¶Ã¼      | ö=Ã¶ ü=Ã¼
          preset=encoding           | lâ€™Ã©tÃ© | l=l ’=â€™ é=Ã© t=t é=Ã©
          preset=encoding           | clean     | c=c l=l e=e a=a n=n
          preset=standard           | a&amp;b   | a=a &=&amp; b=b
          preset=standard           | &lt;&gt;  | <=&lt; >=&gt;
          preset=ascii              | a½b       | a=a 1=½ /= 2= b=b
          spaces=squeeze            | `a  b`    | `a=a  =   b=b`
          """)
  void leadsEachUnitBackToItsSource(String spec, String text, String expected) throws IOException {
    TextMendCharFilter filter = filter(spec, text);
    StringBuilder units = new StringBuilder();
    String mended = read(filter);
    for (int i = 0; i < mended.length(); i++) {
      int start = filter.correctOffset(i);
      int end = filter.correctOffset(i + 1);
      units.append(units.isEmpty() ? "" : " ").append(mended.charAt(i)).append('=');
      units.append(text, start, end);
    }
    assertEquals(expected.replace("`", ""), units.toString());
  }

  @Property(tries = 300)
  void offsetsNeverDecreaseAndEndWithTheText(
      @ForAll("texts") String text, @ForAll("specs") String spec) throws IOException {
    TextMendCharFilter filter = filter(spec, text);
    String mended = read(filter);
    assertEquals(TextMend.parse(spec).mend(text), mended);
    int last = 0;
    for (int place = 0; place <= mended.length(); place++) {
      int source = filter.correctOffset(place);
      assertTrue(source >= last, place + " leads to " + source + " after " + last);
      last = source;
    }
    assertEquals(text.length(), last);
  }

  @Property(tries = 500)
  void leadsEachCharacterBackToTheBytesItWas(
      @ForAll("sentences") String text, @ForAll("charsets") Charset readAs) throws IOException {
    int[] places = new int[text.length() + 1];
    StringBuilder damaged = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      byte[] bytes = text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8);
      damaged.append(new String(bytes, readAs));
      places[i + 1] = damaged.length();
    }
    TextMendCharFilter filter = filter("", damaged.toString());
    Assume.that(read(filter).equals(text));
    for (int i = 0; i <= text.length(); i++) {
      assertEquals(places[i], filter.correctOffset(i), text + " at " + i);
    }
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "l’été", "Grüße aus Köln", "Завтра будет солнечно", "„Łódź”", "图书馆", "— ¿qué?", "ok")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of("ISO-8859-1", "windows-1251", "KOI8-R", "IBM437", "x-MacRoman")
        .map(Charset::forName);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "donâ€™t ", "Ã©tÃ©", "\n", "clean ", "ÐŸÑ€Ð¸", "\r\n", "😀", "½", "  ", "\u200B")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> specs() {
    return Arbitraries.of(
        "preset=encoding", "preset=standard", "preset=corpus", "preset=search", "preset=ascii");
  }

  @Test
  void correctsOffsetsBeyondTheWindow() throws IOException {
    String text = ("x".repeat(500) + " donâ€™t\n").repeat(1000) + "Ã¶";
    assertTrue(text.length() > 4 * MendingReader.WINDOW);
    TextMendCharFilter filter = filter("", text);
    String mended = read(filter);
    assertEquals(text.length() - 2, filter.correctOffset(mended.length() - 1));
    assertEquals(text.length(), filter.correctOffset(mended.length()));
  }

  @Test
  void isFoundByName() throws IOException {
    CharFilterFactory factory =
        CharFilterFactory.forName("textmend", new HashMap<>(Map.of("spec", "preset=standard")));
    assertSame(TextMendCharFilterFactory.class, factory.getClass());
    assertEquals(
        "café", read((TextMendCharFilter) factory.create(new StringReader("caf&eacute;"))));
  }

  @Test
  void mendsWhatIsNormalizedToo() throws IOException {
    CharFilterFactory factory = new TextMendCharFilterFactory(new HashMap<>());
    assertEquals("Köl", read((TextMendCharFilter) factory.normalize(new StringReader("KÃ¶l"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec   | preset=nice     | spec "preset=nice": unknown preset "nice"; known are encoding
          preset | standard        | unknown arguments {preset=standard} of textmend; it has but one, spec
          """)
  void refusesOtherArgumentsAndNamesThem(String key, String value, String message) {
    Map<String, String> arguments = new HashMap<>(Map.of(key, value));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new TextMendCharFilterFactory(arguments));
    assertTrue(String.valueOf(refused.getMessage()).startsWith(message), refused::getMessage);
  }

  @Test
  void theServiceLoadersConstructorIsForNoOneElse() {
    assertThrows(UnsupportedOperationException.class, TextMendCharFilterFactory::new);
  }
}
