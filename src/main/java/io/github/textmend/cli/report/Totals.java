package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run found, counted. Takes bounded memory: of chains of misreadings, files and problems the
 * first or the worst are named, and the others counted.
 */
public final class Totals implements FindingListener {
  /** Pairs of encodings, some upon each other: far more than occur in one collection. */
  static final int MOST_CHAINS = 1000;

  static final int MOST_FILES = 100;
  static final int MOST_PROBLEMS = 1000;

  /** A file with edits. */
  record FileCount(String file, long edits, double leastConfidence) {}

  /**
   * What went wrong.
   *
   * @param line 0 if the whole file is meant
   * @param error whether something could not be done
   */
  record Problem(String file, long line, String message, boolean error) {}

  /** An error of a file, told with its place before it. */
  private static final Pattern PLACED = Pattern.compile(":(?:(\\d{1,18}):)? (.*)", Pattern.DOTALL);

  private final Tally<Edit.Kind> kinds = new Tally<>(Edit.Kind.values().length);
  private final Tally<ConfidenceBand> bands = new Tally<>(ConfidenceBand.values().length);
  private final Tally<List<Misreading>> chains = new Tally<>(MOST_CHAINS);
  private final PriorityQueue<FileCount> worstFiles =
      new PriorityQueue<>(Comparator.comparingLong(FileCount::edits));
  private final List<Problem> problems = new ArrayList<>();
  private long problemCount;
  private boolean failed;
  private long files;
  private long changedFiles;
  private long editedFiles;
  private long lines;
  private long bytes;
  private long edits;
  private long inferred;
  private long losses;
  private double leastConfidence = 1;
  private long editsOfFile;
  private double leastOfFile = 1;

  @Override
  public void found(Finding finding) {
    losses += finding.mended().losses().size();
    for (Edit edit : finding.mended().edits()) {
      edits++;
      editsOfFile++;
      kinds.add(edit.kind());
      bands.add(ConfidenceBand.of(edit));
      if (!edit.chain().isEmpty()) {
        chains.add(edit.chain());
      }
      inferred += edit.inferred() ? 1 : 0;
      leastOfFile = Math.min(leastOfFile, edit.confidence());
    }
  }

  @Override
  public void warned(String file, long line, String message) {
    add(new Problem(file, line, message, false));
  }

  @Override
  public void failed(String file, long line, String message) {
    add(new Problem(file, line, message, true));
  }

  private void failed(String file, String message) {
    Matcher placed =
        PLACED.matcher(message).region(Math.min(file.length(), message.length()), message.length());
    if (message.startsWith(file) && placed.matches()) {
      long line = placed.group(1) == null ? 0 : Long.parseLong(placed.group(1));
      failed(file, line, placed.group(2));
    } else {
      failed(file, 0, message);
    }
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    files++;
    changedFiles += outcome.changed() ? 1 : 0;
    lines += outcome.lines();
    bytes += outcome.bytes();
    outcome.error().ifPresent(error -> failed(file, error));
    if (editsOfFile > 0) {
      editedFiles++;
      worstFiles.add(new FileCount(file, editsOfFile, leastOfFile));
    }
    if (worstFiles.size() > MOST_FILES) {
      worstFiles.remove();
    }
    leastConfidence = Math.min(leastConfidence, leastOfFile);
    editsOfFile = 0;
    leastOfFile = 1;
  }

  private void add(Problem problem) {
    problemCount++;
    failed |= problem.error();
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  long edits() {
    return edits;
  }

  long edits(Edit.Kind kind) {
    return kinds.count(kind);
  }

  long edits(ConfidenceBand band) {
    return bands.count(band);
  }

  Tally<List<Misreading>> chains() {
    return chains;
  }

  /** Edits with a character whose byte was lost. */
  long inferred() {
    return inferred;
  }

  /** Places of which what stood there is beyond recovery. */
  long losses() {
    return losses;
  }

  /** The lowest confidence of an edit; 1 if there is none. */
  double leastConfidence() {
    return leastConfidence;
  }

  long files() {
    return files;
  }

  long changedFiles() {
    return changedFiles;
  }

  long lines() {
    return lines;
  }

  long bytes() {
    return bytes;
  }

  /** Files in which edits were told. */
  long editedFiles() {
    return editedFiles;
  }

  /** The files with the most edits, at most {@value #MOST_FILES}. */
  List<FileCount> worstFiles() {
    Comparator<FileCount> fewest = Comparator.comparingLong(FileCount::edits);
    return worstFiles.stream().sorted(fewest.reversed().thenComparing(FileCount::file)).toList();
  }

  /** The first problems, at most {@value #MOST_PROBLEMS}. */
  List<Problem> problems() {
    return problems;
  }

  long problemCount() {
    return problemCount;
  }

  /** Whether something could not be done. */
  boolean failed() {
    return failed;
  }
}
