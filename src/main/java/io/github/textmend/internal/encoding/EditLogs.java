package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the repairs of a layer to the edits that users see. */
final class EditLogs {
  private EditLogs() {}

  static EditLog of(String line, Layer layer) {
    List<Misreading> chain = List.of(layer.misreading());
    List<Edit> edits = new ArrayList<>();
    Patch patch = new Patch(line, layer.repairs());
    for (int i = 0; i < layer.repairs().size(); i++) {
      Repair repair = layer.repairs().get(i);
      Span source = new Span(repair.start(), repair.end());
      Span target = new Span(patch.targetStart(i), patch.targetEnd(i));
      edits.add(
          new Edit(
              source,
              target,
              Edit.Kind.ENCODING,
              chain,
              repair.confidence(),
              repair.inferred(),
              alternative(repair, chain)));
    }
    return new EditLog(line, layer.text(), edits);
  }

  private static Optional<Alternative> alternative(Repair repair, List<Misreading> chain) {
    Rival rival = repair.rival();
    double confidence =
        rival == null ? 0 : repair.confidence() * Math.min(1, rival.share() / repair.share());
    if (rival == null || confidence < Edit.CLOSE) {
      return Optional.empty();
    }
    Misreading misreading = rival.misreading();
    List<Misreading> own = misreading == null ? chain : List.of(misreading);
    return Optional.of(new Alternative(rival.text(), own, confidence));
  }

  static Edit shifted(Edit edit, int source, int target) {
    return new Edit(
        new Span(edit.source().start() + source, edit.source().end() + source),
        new Span(edit.target().start() + target, edit.target().end() + target),
        edit.kind(),
        edit.chain(),
        edit.confidence(),
        edit.inferred(),
        edit.alternative());
  }
}
