package io.github.textmend.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Two logs made one. */
class EditLogTest {
  private static final Misreading AS_LATIN = new Misreading(Encoding.UTF_8, Encoding.ISO_8859_1);
  private static final Misreading AS_WINDOWS =
      new Misreading(Encoding.UTF_8, Encoding.WINDOWS_1252);

  @Property
  void aMergedLogReplaysToTheLastText(@ForAll long seed) {
    Random random = new Random(seed);
    EditLog first = rewritten("0123456789", random);
    EditLog second = rewritten(first.text(), random);
    EditLog merged = first.then(second);
    assertEquals(second.text(), replayed(merged));
    String neverEdited = second.text().replace("#", "").replace("+", "");
    assertEquals(neverEdited, untouched(merged));
  }

  @Test
  void editsThatTouchBecomeOne() {
    Edit entity = edit(0, 8, 0, 2, Edit.Kind.ENTITY, List.of(), 1, false);
    Edit inner = edit(0, 4, 0, 2, Edit.Kind.ENCODING, List.of(AS_LATIN), 0.7, false);
    Edit outer = edit(1, 3, 1, 2, Edit.Kind.ENCODING, List.of(AS_WINDOWS), 0.8, true);
    EditLog unescaped = new EditLog("&Atilde;xyz", "ABxyz", List.of(entity));
    EditLog once = new EditLog("ABxyz", "CDz", List.of(inner));
    EditLog twice = new EditLog("CDz", "CE", List.of(outer));
    assertEquals(
        List.of(edit(0, 11, 0, 2, Edit.Kind.ENCODING, List.of(AS_LATIN, AS_WINDOWS), 0.7, true)),
        unescaped.then(once).then(twice).edits());
  }

  @Test
  void ofTwoRulesTheLaterNamesTheKind() {
    Edit control = edit(1, 2, 1, 1, Edit.Kind.CONTROL, List.of(), 1, false);
    Edit composed = edit(0, 2, 0, 1, Edit.Kind.NORMALIZATION, List.of(), 1, false);
    EditLog removed = new EditLog("e\u0007\u0301", "e\u0301", List.of(control));
    EditLog merged = removed.then(new EditLog("e\u0301", "é", List.of(composed)));
    assertEquals(
        List.of(edit(0, 3, 0, 1, Edit.Kind.NORMALIZATION, List.of(), 1, false)), merged.edits());
  }

  @Test
  void editsBesideEachOtherStayTwo() {
    Edit early = edit(1, 3, 1, 2, Edit.Kind.ENTITY, List.of(), 1, false);
    Edit late = edit(2, 4, 2, 3, Edit.Kind.CONTROL, List.of(), 1, false);
    EditLog merged =
        new EditLog("a##DDe", "a#DDe", List.of(early))
            .then(new EditLog("a#DDe", "a#De", List.of(late)));
    assertEquals(
        List.of(early, edit(3, 5, 2, 3, Edit.Kind.CONTROL, List.of(), 1, false)), merged.edits());
  }

  /** Replaces, deletes and inserts at random; at least one edit. */
  private static EditLog rewritten(String text, Random random) {
    Rewriter rewriter = new Rewriter(text, Edit.Kind.CONTROL);
    int at = random.nextInt(4);
    while (at <= text.length()) {
      int end = Math.min(text.length(), at + random.nextInt(4));
      rewriter.replace(at, end, "#".repeat(random.nextInt(4)));
      at = end + random.nextInt(4);
      if (at == end && random.nextBoolean()) {
        at++;
      }
    }
    rewriter.replace(text.length(), text.length(), "+");
    EditLog log = rewriter.log();
    return log == null ? new EditLog(text, text, List.of()) : log;
  }

  private static String replayed(EditLog log) {
    StringBuilder replayed = new StringBuilder();
    int copied = 0;
    for (Edit edit : log.edits()) {
      assertTrue(edit.source().start() >= copied);
      replayed.append(log.source(), copied, edit.source().start());
      assertEquals(replayed.length(), edit.target().start());
      replayed.append(edit.target().of(log.text()));
      copied = edit.source().end();
    }
    return replayed.append(log.source(), copied, log.source().length()).toString();
  }

  private static String untouched(EditLog log) {
    StringBuilder untouched = new StringBuilder();
    int copied = 0;
    for (Edit edit : log.edits()) {
      untouched.append(log.source(), copied, edit.source().start());
      copied = edit.source().end();
    }
    return untouched.append(log.source(), copied, log.source().length()).toString();
  }

  private static Edit edit(
      int start,
      int end,
      int targetStart,
      int targetEnd,
      Edit.Kind kind,
      List<Misreading> chain,
      double confidence,
      boolean inferred) {
    Span source = new Span(start, end);
    Span target = new Span(targetStart, targetEnd);
    return new Edit(source, target, kind, chain, confidence, inferred);
  }
}
