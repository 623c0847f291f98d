package io.github.textmend.cli.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code report.mustache} shows; it names the components. */
record Page(
    String version,
    String summary,
    List<Figure> figures,
    List<Bars> charts,
    List<Problem> problems,
    String moreProblems,
    List<Card> cards,
    String moreEdits,
    List<Bars.Bar> kinds,
    List<Bars.Bar> bands,
    Inline style,
    Inline script) {
  /** A number that stands out. */
  record Figure(String value, String label) {}

  /**
   * Something that went wrong.
   *
   * @param line 0 if the whole file is meant
   */
  record Problem(
      List<VisibleText.Run> file, long line, List<VisibleText.Run> message, boolean error) {}

  /** A style or script in the page, and the checksum that the page's policy lets it pass by. */
  record Inline(String text, String checksum) {
    static Inline of(String resource) {
      String text = Resources.read(resource);
      return new Inline(text, Base64.getEncoder().encodeToString(sha256(text)));
    }

    private static byte[] sha256(String text) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has SHA-256", e);
      }
    }
  }

  static Page of(Totals totals, DoubtfulPassages passages, String version) {
    Bars kinds = Bars.ofKinds(totals);
    Bars bands = Bars.ofBands(totals);
    List<Card> cards = passages.passages().stream().map(Card::of).toList();
    return new Page(
        version,
        Summary.of(totals),
        figures(totals),
        List.of(kinds, bands, Bars.ofChains(totals), Bars.ofFiles(totals)),
        totals.problems().stream().map(Page::problem).toList(),
        Summary.more(totals.problemCount() - totals.problems().size(), "problem"),
        cards,
        Summary.more(totals.edits() - passages.edits(), "edit"),
        filters(kinds, cards, Card::kindIds),
        filters(bands, cards, Card::bandIds),
        Inline.of("report.css"),
        Inline.of("report.js"));
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  boolean hasCards() {
    return !cards.isEmpty();
  }

  /** What some card can be found by. */
  private static List<Bars.Bar> filters(Bars all, List<Card> cards, Function<Card, String> ids) {
    Set<String> there =
        cards.stream()
            .flatMap(card -> Arrays.stream(ids.apply(card).split(" ")))
            .collect(Collectors.toSet());
    return all.bars().stream().filter(bar -> there.contains(bar.id())).toList();
  }

  private static List<Figure> figures(Totals totals) {
    long doubtful = totals.edits(ConfidenceBand.BELOW_50) + totals.edits(ConfidenceBand.FROM_50);
    List<Figure> figures = new ArrayList<>();
    Collections.addAll(
        figures,
        new Figure(number(totals.edits()), "edits"),
        new Figure(number(totals.changedFiles()), "changed files"),
        new Figure(number(totals.files()), "files read"),
        new Figure(number(doubtful), "edits below 90 %"),
        new Figure(number(totals.inferred()), "with a lost byte inferred"));
    if (totals.losses() > 0) {
      figures.add(new Figure(number(totals.losses()), "beyond recovery"));
    }
    return figures;
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static Problem problem(Totals.Problem problem) {
    return new Problem(
        VisibleText.runs(problem.file()),
        problem.line(),
        VisibleText.runs(problem.message()),
        problem.error());
  }
}
