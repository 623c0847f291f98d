package io.github.textmend.cli.report;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An edit told in a sentence, of one line and with every character visible. */
final class EditMessage {
  /** Longer texts are cut: a message is read in a list. */
  private static final int LONGEST = 80;

  private EditMessage() {}

  static String of(PlacedEdit placed) {
    return what(shown(placed.before()), shown(placed.after())) + how(placed.edit()) + where(placed);
  }

  /** The misreadings, the last one made first. */
  static String chain(List<Misreading> chain) {
    return chain.stream().map(Misreading::toString).collect(Collectors.joining(", then "));
  }

  private static String what(String before, String after) {
    if (before.isEmpty()) {
      return "“" + after + "” is missing";
    }
    return "“" + before + "” should be " + (after.isEmpty() ? "nothing" : "“" + after + "”");
  }

  private static String how(Edit edit) {
    if (edit.kind() != Edit.Kind.ENCODING) {
      return "";
    }
    String inferred = edit.inferred() ? ", lost byte inferred" : "";
    return ": " + chain(edit.chain()) + inferred + ", confidence " + confidence(edit.confidence());
  }

  /** Rounded down: nothing is called certain that is not. */
  static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.4f", Math.floor(confidence * 10_000) / 10_000);
  }

  private static String where(PlacedEdit placed) {
    return placed.inField()
        ? " (field " + shown(placed.finding().field()) + ", column " + placed.column() + ")"
        : "";
  }

  private static String shown(String text) {
    return VisibleText.plain(Excerpt.shortened(text, LONGEST));
  }
}
