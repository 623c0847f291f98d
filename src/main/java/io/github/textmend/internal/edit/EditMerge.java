package io.github.textmend.internal.edit;

import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two lists of edits, a→b and b→c, made one, a→c.
 *
 * <p>Edits that touch the same part of b become one edit over all of it. It is of kind ENCODING if
 * one of its parts is, with the chain of the longest part of each side, the first side's first;
 * otherwise of the later kind. Its confidence is the least of its parts', and it is inferred if one
 * of them is. Only one of a single part has a runner-up.
 */
final class EditMerge {
  private final List<Edit> first;
  private final List<Edit> second;
  private final List<Edit> merged = new ArrayList<>();
  private int i;
  private int j;

  /** What to add to a place of b to get its place in a, and in c. */
  private int toSource;

  private int toTarget;

  EditMerge(List<Edit> first, List<Edit> second) {
    this.first = first;
    this.second = second;
  }

  List<Edit> merged() {
    while (i < first.size() || j < second.size()) {
      mergeGroup();
    }
    return merged;
  }

  private void mergeGroup() {
    int start = Math.min(startOfFirst(), startOfSecond());
    int end = start;
    int fromI = i;
    int fromJ = j;
    int sourceStart = start + toSource;
    int targetStart = start + toTarget;
    boolean grows = true;
    while (grows) {
      grows = false;
      if (i < first.size() && belongs(startOfFirst(), start, end)) {
        Edit edit = first.get(i++);
        end = Math.max(end, edit.target().end());
        toSource = edit.source().end() - edit.target().end();
        grows = true;
      }
      if (j < second.size() && belongs(startOfSecond(), start, end)) {
        Edit edit = second.get(j++);
        end = Math.max(end, edit.source().end());
        toTarget = edit.target().end() - edit.source().end();
        grows = true;
      }
    }
    Span source = new Span(sourceStart, end + toSource);
    Span target = new Span(targetStart, end + toTarget);
    merged.add(join(first.subList(fromI, i), second.subList(fromJ, j), source, target));
  }

  private static boolean belongs(int at, int start, int end) {
    return at < end || at == start;
  }

  private int startOfFirst() {
    return i < first.size() ? first.get(i).target().start() : Integer.MAX_VALUE;
  }

  private int startOfSecond() {
    return j < second.size() ? second.get(j).source().start() : Integer.MAX_VALUE;
  }

  private static Edit join(List<Edit> before, List<Edit> after, Span source, Span target) {
    List<Edit> parts = new ArrayList<>(before);
    parts.addAll(after);
    Edit.Kind kind = parts.get(parts.size() - 1).kind();
    double confidence = 1;
    boolean inferred = false;
    for (Edit part : parts) {
      kind = part.kind() == Edit.Kind.ENCODING ? Edit.Kind.ENCODING : kind;
      confidence = Math.min(confidence, part.confidence());
      inferred |= part.inferred();
    }
    List<Misreading> chain = new ArrayList<>(longestChain(before));
    chain.addAll(longestChain(after));
    Optional<Alternative> alternative =
        parts.size() == 1 ? parts.get(0).alternative() : Optional.empty();
    return new Edit(source, target, kind, chain, confidence, inferred, alternative);
  }

  private static List<Misreading> longestChain(List<Edit> edits) {
    @Nullable Edit longest = null;
    for (Edit edit : edits) {
      if (longest == null || edit.chain().size() > longest.chain().size()) {
        longest = edit;
      }
    }
    return longest == null ? List.of() : longest.chain();
  }
}
