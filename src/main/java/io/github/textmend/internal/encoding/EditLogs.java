package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;

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
              source, target, Edit.Kind.ENCODING, chain, repair.confidence(), repair.inferred()));
    }
    return new EditLog(line, layer.text(), edits);
  }

  static Edit shifted(Edit edit, int source, int target) {
    return new Edit(
        new Span(edit.source().start() + source, edit.source().end() + source),
        new Span(edit.target().start() + target, edit.target().end() + target),
        edit.kind(),
        edit.chain(),
        edit.confidence(),
        edit.inferred());
  }
}
