package io.github.textmend;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.internal.normalize.Gate;
import io.github.textmend.internal.normalize.RuleSet;
import io.github.textmend.result.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a configuration in their order.
 *
 * <p>They go round until none finds anything: a control taken out or a letter composed may complete
 * what the stage before was looking for, and mending twice is to be mending once. Only the rules of
 * Moses are applied once, at the end, since its users want what one run of the script gives.
 *
 * <p>A gate tells in one pass over a text which stages may have work in it; clean text costs that
 * pass and, beyond ASCII, the scan for charset damage.
 */
final class Stages {
  /** More rounds than any text was seen to need; a bound all the same. */
  private static final int MOST_ROUNDS = 8;

  private static final int ALL = -1;

  private final List<Stage> repeated;
  private final @Nullable Stage last;

  /** Has a bit for each repeated stage, and one for the last; damage alone has its own scan. */
  private final @Nullable Gate gate;

  private Stages(List<Stage> repeated, @Nullable Stage last) {
    this.repeated = repeated;
    this.last = last;
    List<Stage> all = new ArrayList<>(repeated);
    if (last != null) {
      all.add(last);
    }
    boolean damageAlone = all.size() == 1 && !(all.get(0) instanceof RuleSet);
    gate = damageAlone ? null : new Gate(all);
  }

  static Stages of(Settings settings) {
    List<Stage> repeated = new ArrayList<>();
    for (StageKey key : StageKey.values()) {
      if (settings.isOn(key) && key != StageKey.MOSES) {
        repeated.add(StageFactory.stage(key, settings));
      }
    }
    boolean moses = settings.isOn(StageKey.MOSES);
    return new Stages(repeated, moses ? StageFactory.stage(StageKey.MOSES, settings) : null);
  }

  /** What the stages do to a text together, or null if they leave it as it is. */
  @Nullable EditLog apply(String text) {
    LoggedRun run = new LoggedRun(text);
    for (int round = 0; round < MOST_ROUNDS && run.round(); round++) {
      // Until a round finds nothing.
    }
    run.last();
    return run.log;
  }

  /** The text after all stages; the same instance, and nothing allocated, if they leave it so. */
  String mended(String text) {
    int concerned = concerned(text);
    if (concerned == 0) {
      return text;
    }
    if (last == null && repeated.size() == 1) {
      return repeated.get(0).mended(text);
    }
    String mended = repeated.isEmpty() ? text : repeated(text, concerned);
    return last == null ? mended : last.mended(mended);
  }

  /** A stage gives the same instance back if it does nothing. */
  @SuppressWarnings("ReferenceEquality")
  private String repeated(String text, int concernedFirst) {
    String mended = text;
    int concerned = concernedFirst;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String before = mended;
      for (int i = 0; i < repeated.size(); i++) {
        String next = hasWork(i, concerned) ? repeated.get(i).mended(mended) : mended;
        concerned = next == mended ? concerned : concerned(next);
        mended = next;
      }
      if (mended == before || repeated.size() == 1) {
        break;
      }
    }
    return mended;
  }

  /** As {@link Stage#cleanEnd}; known where damage alone is mended. */
  int cleanEnd(byte[] utf8, int start, int end) {
    return gate == null ? repeated.get(0).cleanEnd(utf8, start, end) : start;
  }

  /** The bits of the stages that may have work in a text. */
  private int concerned(String text) {
    return gate == null ? ALL : gate.concerned(text);
  }

  private static boolean hasWork(int stage, int concerned) {
    return (concerned & 1 << stage) != 0;
  }

  /** Whether one of the edits mends an encoding. */
  boolean damages(String text) {
    EditLog log = apply(text);
    return log != null && log.edits().stream().anyMatch(edit -> edit.kind() == Edit.Kind.ENCODING);
  }

  /** A text on its way through the stages, with a log of their edits. */
  private final class LoggedRun {
    private String text;
    private @Nullable EditLog log;

    /** The bits of the stages that may have work in the text as it is. */
    private int concerned;

    LoggedRun(String text) {
      this.text = text;
      concerned = concerned(text);
    }

    /** Whether a stage changed the text, and another might therefore. */
    boolean round() {
      boolean changed = false;
      for (int i = 0; i < repeated.size(); i++) {
        changed |= hasWork(i, concerned) && step(repeated.get(i));
      }
      return changed && repeated.size() > 1;
    }

    void last() {
      if (last != null && hasWork(repeated.size(), concerned)) {
        step(last);
      }
    }

    private boolean step(Stage stage) {
      EditLog next = stage.apply(text);
      if (next == null) {
        return false;
      }
      log = log == null ? next : log.then(next);
      text = next.text();
      concerned = concerned(text);
      return true;
    }
  }
}
