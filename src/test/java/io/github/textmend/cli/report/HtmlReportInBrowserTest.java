package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The page in a real browser, where one is installed: at the width of a phone and of a desk, in
 * light and dark. Its pictures stand in target/report.
 */
@Timeout(120)
class HtmlReportInBrowserTest {
  private static final int HEIGHT = 900;

  /** Of small text, by the Web Content Accessibility Guidelines. */
  private static final double LEAST_CONTRAST = 4.5;

  /** The least contrast of any text that is seen, and what has it. */
  private static final String CONTRAST =
      """
      (() => {
        const parsed = (color) => color.match(/[0-9.]+/g).map(Number);
        const light = (rgb) => {
          const [r, g, b] = rgb.slice(0, 3).map((c) => c / 255)
              .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let e = element; e; e = e.parentElement) {
            const rgb = parsed(getComputedStyle(e).backgroundColor);
            if (rgb.length < 4 || rgb[3] > 0) {
              return rgb;
            }
          }
          return [255, 255, 255];
        };
        let least = { contrast: 99, text: "" };
        for (const element of document.body.querySelectorAll("*:not(script):not(option)")) {
          const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          if (own && element.getClientRects().length) {
            const [a, b] = [light(parsed(getComputedStyle(element).color)), light(ground(element))];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            least = contrast < least.contrast ? { contrast, text: element.outerHTML } : least;
          }
        }
        return least;
      })()
      """;

  /** What is wider than the page, but for what scrolls by itself or is kept for screen readers. */
  private static final String STICKS_OUT =
      """
      [...document.body.querySelectorAll("*")]
        .filter((e) => e.getClientRects().length && !e.closest(".scroll, .skip, .unseen"))
        .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((e) => e.outerHTML)
      """;

  private static final String SEARCH =
      """
      const words = document.querySelector("#words");
      words.value = wanted;
      words.dispatchEvent(new Event("input", { bubbles: true }));
      return document.querySelector("#shown").value + "; "
          + [...document.querySelectorAll(".card")].filter((c) => c.checkVisibility()).length;
      """;

  @TempDir static Path folder = Path.of("");
  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void startTheBrowser() throws Exception {
    Optional<Path> program = Browser.installed();
    assumeTrue(program.isPresent(), "there is a Chromium");
    browser = Optional.of(Browser.start(program.orElseThrow(), folder));
  }

  @AfterAll
  static void endTheBrowser() {
    browser.ifPresent(Browser::close);
  }

  private static Browser open(int width, String scheme) throws Exception {
    Path page = folder.resolve("report.html");
    Files.writeString(page, SampleRun.ofAllSorts().report(ReportFormat.HTML));
    Browser opened = browser.orElseThrow();
    opened.open(page, width, HEIGHT, scheme);
    return opened;
  }

  @ParameterizedTest
  @CsvSource({"360, light", "360, dark", "1280, light", "1280, dark"})
  void canBeReadWithoutScrollingSideways(int width, String scheme) throws Exception {
    Browser page = open(width, scheme);
    page.picture(Path.of("target", "report", scheme + "-" + width + ".png"));
    assertEquals(width, page.value("document.documentElement.scrollWidth").asInt());
    assertEquals("[]", page.value(STICKS_OUT).toString());
  }

  @ParameterizedTest
  @CsvSource({"360, light, true", "360, dark, false", "1280, light, true", "1280, dark, false"})
  void followsTheSchemeAndKeepsItsContrast(int width, String scheme, boolean light)
      throws Exception {
    Browser page = open(width, scheme);
    String ground = page.value("getComputedStyle(document.body).backgroundColor").asString();
    int red = Integer.parseInt(ground.replaceAll("\\D+(\\d+).*", "$1"));
    assertEquals(light, red > 127, ground);
    JsonNode least = page.value(CONTRAST);
    assertTrue(least.get("contrast").asDouble() >= LEAST_CONTRAST, least::toString);
  }

  @ParameterizedTest
  @CsvSource({"360, light", "1280, dark"})
  void marksEveryEditBeforeAndAfter(int width, String scheme) throws Exception {
    Browser page = open(width, scheme);
    String unmarked =
        "[...document.querySelectorAll('.pair del, .pair ins')].filter((e) =>"
            + " getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)'"
            + " || !e.getClientRects().length).length";
    assertEquals(0, page.value(unmarked).asInt());
    assertTrue(page.value("document.querySelectorAll('.pair del').length").asInt() > 5);
  }

  @ParameterizedTest
  @CsvSource({"360, light", "1280, dark"})
  void canBeSearched(int width, String scheme) throws Exception {
    Browser page = open(width, scheme);
    int all = page.value("document.querySelectorAll('.card').length").asInt();
    assertEquals("1 of " + all + " passages shown; 1", page.value(search("françois")).asString());
    assertEquals("0 of " + all + " passages shown; 0", page.value(search("nowhere")).asString());
    assertEquals(all + " of " + all + " passages shown; " + all, page.value(search("")).asString());
  }

  private static String search(String words) {
    return "((wanted) => {" + SEARCH + "})('" + words + "')";
  }

  @ParameterizedTest
  @CsvSource({"360, light", "1280, dark"})
  void loadsNothingAndBreaksNoRule(int width, String scheme) throws Exception {
    Browser page = open(width, scheme);
    page.value(search("é"));
    List<String> urls =
        page.events("Network.requestWillBeSent").stream()
            .map(event -> event.get("params").get("request").get("url").asString())
            .toList();
    assertEquals(List.of(folder.resolve("report.html").toUri().toString()), urls);
    assertEquals(List.of(), page.events("Log.entryAdded"));
    assertEquals(List.of(), page.events("Runtime.exceptionThrown"));
    assertEquals(List.of(), page.events("Runtime.consoleAPICalled"));
  }
}
