package io.github.textmend.kafka;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/**
 * What was done to a record, for a header. JSON in a string, since every header converter passes
 * that on, and the default one cannot write a struct; in ASCII, so that nothing can damage it.
 */
final class EditsHeader {
  /** Records have a size that brokers take; edits beyond this many characters are counted. */
  static final int LONGEST = 8192;

  private static final int ROOM_FOR_THE_REST = 64;

  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder listed = new StringBuilder();
  private int omitted;

  void enter(String field) {
    path.addLast(path.isEmpty() ? field : "." + field);
  }

  void enter(int index) {
    path.addLast("[" + index + "]");
  }

  void leave() {
    path.removeLast();
  }

  /** Remembers the edits of the string at the present place; returns the mended text. */
  String note(Mended mended) {
    for (Edit edit : mended.edits()) {
      String json = json(edit, mended);
      if (listed.length() + json.length() > LONGEST - ROOM_FOR_THE_REST) {
        omitted++;
      } else {
        listed.append(listed.isEmpty() ? "" : ",").append(json);
      }
    }
    return mended.text();
  }

  String json(String part) {
    String rest = omitted == 0 ? "" : ",\"omitted\":" + omitted;
    return "{\"part\":\"" + part + "\",\"edits\":[" + listed + "]" + rest + "}";
  }

  private String json(Edit edit, Mended mended) {
    return "{"
        + (path.isEmpty() ? "" : "\"field\":" + quoted(String.join("", path)) + ",")
        + ("\"start\":" + edit.source().start())
        + (",\"end\":" + edit.source().end())
        + (",\"from\":" + quoted(edit.source().of(mended.source())))
        + (",\"to\":" + quoted(edit.target().of(mended.text())))
        + (",\"kind\":" + quoted(edit.kind().name().toLowerCase(Locale.ROOT)))
        + chain(edit)
        + String.format(Locale.ROOT, ",\"confidence\":%.4f", edit.confidence())
        + (edit.inferred() ? ",\"inferred\":true" : "")
        + "}";
  }

  private static String chain(Edit edit) {
    if (edit.chain().isEmpty()) {
      return "";
    }
    return edit.chain().stream()
        .map(misreading -> quoted(misreading.toString()))
        .collect(Collectors.joining(",", ",\"chain\":[", "]"));
  }

  private static String quoted(String text) {
    return "\"" + StringEscapeUtils.escapeJson(text) + "\"";
  }
}
