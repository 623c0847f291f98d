package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** The page, read as a browser reads it. */
class HtmlReportTest {
  private static String html(SampleRun run) throws IOException {
    return run.report(ReportFormat.HTML);
  }

  private static Document page(SampleRun run) throws IOException {
    return Jsoup.parse(html(run));
  }

  @Test
  void isWellFormed() throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    parser.parseInput(html(SampleRun.ofAllSorts()), "");
    assertEquals(List.of(), parser.getErrors());
  }

  @Test
  void refersToNothingOutside() throws IOException {
    Document page = page(SampleRun.ofAllSorts());
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        boolean refers = List.of("src", "href", "action", "data").contains(attribute.getKey());
        assertTrue(!refers || attribute.getValue().startsWith("#"), element.toString());
      }
    }
    String code =
        page.select("style, script").stream().map(Element::data).collect(Collectors.joining());
    assertFalse(code.matches("(?s).*(https?:|//\\w|url\\(|@import).*"), code);
  }

  @Test
  void showsEveryEdit() throws IOException {
    SampleRun run = SampleRun.ofAllSorts();
    Document page = page(run);
    List<String> old =
        run.edits().stream().map(PlacedEdit::before).map(HtmlReportTest::shown).toList();
    List<String> put =
        run.edits().stream().map(PlacedEdit::after).map(HtmlReportTest::shown).toList();
    assertEquals(sorted(old), sorted(texts(page.select(".card del"))));
    assertEquals(sorted(put), sorted(texts(page.select(".card ins"))));
  }

  private static String shown(String text) {
    return VisibleText.runs(text).stream().map(VisibleText.Run::text).collect(Collectors.joining());
  }

  private static List<String> texts(Elements elements) {
    return elements.stream().map(Element::wholeText).toList();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  @Test
  void listsEditsOfAPassageOneByOne() throws IOException {
    Element card = page(new SampleRun().text("a.txt", "Le cafÃ© est prÃªt.")).expectFirst(".card");
    assertEquals("2 edits: Misread encoding", card.select("summary").text());
    assertEquals(
        List.of(
            "7 Ã© é Misread encoding: utf-8 read as windows-1252 99.9 % sure",
            "16 Ãª ê Misread encoding: utf-8 read as windows-1252 99.9 % sure"),
        card.select("tbody tr").eachText());
  }

  @Test
  void tellsTheRunnerUp() throws IOException {
    SampleRun run = new SampleRun().text("a.txt", "Ð½ÐµÑ?");
    PlacedEdit edit = run.edits().get(run.edits().size() - 1);
    String how = page(run).select(".how, .changes tr:last-child td:nth-child(4)").text();
    String other = edit.edit().alternative().orElseThrow().text();
    assertTrue(how.contains(" · or " + other + ", utf-8 read as "), how);
    assertTrue(how.endsWith(" %"), how);
    assertFalse(
        page(new SampleRun().text("a.txt", "cafÃ©")).select(".how").text().contains(" or "));
  }

  @Test
  void countsWhatIsBeyondRecovery() throws IOException {
    assertEquals(
        "beyond recovery 3",
        page(SampleRun.withLosses()).expectFirst(".figures div:last-child").text());
    assertFalse(page(new SampleRun()).select(".figures").text().contains("recovery"));
  }

  @Test
  void showsTextBeforeAndAfter() throws IOException {
    Element card = page(new SampleRun().text("a.txt", "Le cafÃ© est prÃªt.")).expectFirst(".card");
    assertEquals(List.of("Le cafÃ© est prÃªt.", "Le café est prêt."), card.select("dd").eachText());
  }

  @Test
  void theMostDoubtfulComeFirst() throws IOException {
    SampleRun run = new SampleRun();
    List.of(0.99, 0.2, 0.7, 1.0, 0.95).forEach(c -> run.edit("a.txt", "x ", "Ã", "à", c));
    assertEquals(
        List.of(
            "⚠ Doubtful: 20.0 % sure",
            "⚠ Doubtful: 70.0 % sure", "95.0 % sure", "99.0 % sure", "100.0 % sure"),
        page(run).select(".certainty").eachText());
  }

  @Test
  void isBoundedAndTellsHowManyMore() throws IOException {
    SampleRun run = new SampleRun();
    for (int i = 0; i < HtmlReport.MOST_EDITS; i++) {
      run.edit("a.txt", "x ", "Ã", "à", 0.9);
    }
    run.edit("doubtful.txt", "x ", "Ã", "à", 0.5);
    run.edit("sure.txt", "x ", "Ã", "à", 1);
    Document page = page(run);
    assertEquals(HtmlReport.MOST_EDITS, page.select(".card").size());
    assertEquals("doubtful.txt", page.expectFirst(".card .file").text());
    assertEquals(
        "and 2 more edits, none of them less certain than those above.",
        page.expectFirst("main > section > .more").text());
  }

  @Test
  void textStaysText() throws IOException {
    Document page = page(SampleRun.ofAllSorts());
    assertEquals(1, page.select("script").size());
    assertEquals(1, page.select("style").size());
    assertEquals(0, page.select("img").size());
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), element.toString());
        assertFalse(attribute.getKey().equals("style"), element.toString());
      }
    }
    assertTrue(page.text().contains("</script></style><img src=x onerror=alert(1)> \" ' `"));
  }

  @Test
  void whatCannotBeSeenHasItsCode() throws IOException {
    String html = html(SampleRun.ofAllSorts());
    assertFalse(html.codePoints().anyMatch(c -> c == 0x2028 || c == 0 || c == 0xAD), html);
    List<String> codes = Jsoup.parse(html).select(".card .code").eachText();
    assertTrue(
        codes.containsAll(List.of("U+2028", "U+0000", "U+D800", "U+00AD")), codes.toString());
    assertEquals(
        "LINE SEPARATOR", Jsoup.parse(html).expectFirst(".code:containsOwn(U+2028)").attr("title"));
  }

  @Test
  void thePolicyLetsItsOwnCodePassAlone() throws Exception {
    Document page = page(SampleRun.ofAllSorts());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    for (String tag : List.of("style", "script")) {
      byte[] code = page.expectFirst(tag).data().getBytes(StandardCharsets.UTF_8);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(code);
      String source = tag + "-src 'sha256-" + Base64.getEncoder().encodeToString(sum) + "';";
      assertTrue(policy.contains(source), policy);
    }
  }

  @Test
  void headingsDescendOneByOne() throws IOException {
    List<Integer> levels =
        page(SampleRun.ofAllSorts()).select("h1, h2, h3, h4").stream()
            .map(heading -> heading.normalName().charAt(1) - '0')
            .toList();
    assertEquals(1, levels.get(0));
    assertEquals(1, levels.stream().filter(level -> level == 1).count());
    IntStream.range(1, levels.size())
        .forEach(i -> assertTrue(levels.get(i) <= levels.get(i - 1) + 1, levels.toString()));
  }

  @Test
  void tellsItsLanguageAndLabelsItsInputs() throws IOException {
    Document page = page(SampleRun.ofAllSorts());
    assertEquals("en", page.select("html").attr("lang"));
    for (Element input : page.select("input, select")) {
      assertEquals(1, page.select("label[for=" + input.id() + "]").size(), input.toString());
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void isolatesTheDirectionOfText() throws IOException {
    Document page = page(SampleRun.ofAllSorts());
    assertEquals(0, page.select(".pair dd:not([dir=auto])").size());
    for (Element element :
        page.select(".file, .place, .changes td:nth-child(2), .changes td:nth-child(3)")) {
      for (TextNode text : element.textNodes()) {
        assertFalse(text.text().codePoints().anyMatch(HtmlReportTest::isRightToLeft), text.text());
      }
    }
  }

  private static boolean isRightToLeft(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  @Test
  void filtersKnowWhatIsThere() throws IOException {
    Document page = page(SampleRun.ofAllSorts());
    List<String> kinds = page.select("#kind option").eachAttr("value");
    List<String> bands = page.select("#band option").eachAttr("value");
    for (Element card : page.select(".card")) {
      assertTrue(kinds.containsAll(List.of(card.attr("data-kinds").split(" "))), card.toString());
      assertTrue(bands.containsAll(List.of(card.attr("data-bands").split(" "))), card.toString());
    }
    assertTrue(
        page.expectFirst(".filter").hasAttr("hidden"), "nothing to filter by without script");
  }

  @Test
  void tellsProblems() throws IOException {
    assertEquals(
        List.of(
            "users.jsonl, line 14: longer than 64 MB; kept as it is",
            "Not done: users.jsonl, line 15: not a JSON object; kept as it is",
            "Not done: broken.gz, line 12: ends too early"),
        page(SampleRun.ofAllSorts()).select(".problems li").eachText());
  }

  @Test
  void aCleanRunHasAPageToo() throws IOException {
    Document page = page(new SampleRun().text("clean.txt", "clean"));
    assertEquals("0 edits in 0 of 1 file", page.select("h1").text());
    assertEquals("Nothing to mend was found.", page.select(".lead").text());
    assertEquals(0, page.select(".filter, .chart, .card").size());
  }
}
