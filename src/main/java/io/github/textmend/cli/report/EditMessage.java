package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.PlacedLoss;
import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An edit or a loss told in a sentence, of one line and with every character visible. */
final class EditMessage {
  /** Longer texts are cut: a message is read in a list. */
  private static final int LONGEST = 80;

  private EditMessage() {}

  static String of(PlacedEdit placed) {
    return what(shown(placed.before()), shown(placed.after()))
        + how(placed.edit())
        + where(placed.finding(), placed.column());
  }

  static String of(PlacedLoss placed) {
    List<Misreading> chain = placed.loss().chain();
    return "“"
        + shown(placed.text())
        + "” is beyond recovery"
        + (chain.isEmpty() ? "" : ": " + chain(chain))
        + where(placed.finding(), placed.column());
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
    return ": "
        + chain(edit.chain())
        + inferred
        + ", confidence "
        + confidence(edit.confidence())
        + edit.alternative().map(EditMessage::alternative).orElse("");
  }

  private static String alternative(Alternative other) {
    String text = other.text().isEmpty() ? "nothing" : "“" + shown(other.text()) + "”";
    String how = other.chain().isEmpty() ? "" : " " + chain(other.chain());
    return "; or " + text + how + ", confidence " + confidence(other.confidence());
  }

  /** Rounded down: nothing is called certain that is not. */
  static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.4f", Math.floor(confidence * 10_000) / 10_000);
  }

  private static String where(Finding finding, int column) {
    return finding.field().isEmpty()
        ? ""
        : " (field " + shown(finding.field()) + ", column " + column + ")";
  }

  private static String shown(String text) {
    return VisibleText.plain(Excerpt.shortened(text, LONGEST));
  }
}
