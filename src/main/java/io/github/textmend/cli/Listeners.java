package io.github.textmend.cli;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import java.util.List;

/** Several listeners as one. */
final class Listeners implements FindingListener {
  private final List<FindingListener> all;

  Listeners(List<FindingListener> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public boolean wantsFindings() {
    return all.stream().anyMatch(FindingListener::wantsFindings);
  }

  @Override
  public void fileStarted(String file, long size) {
    all.forEach(one -> one.fileStarted(file, size));
  }

  @Override
  public void described(String file, String encoding) {
    all.forEach(one -> one.described(file, encoding));
  }

  @Override
  public void advanced(String file, long bytes) {
    all.forEach(one -> one.advanced(file, bytes));
  }

  @Override
  public void found(Finding finding) {
    all.forEach(one -> one.found(finding));
  }

  @Override
  public void warned(String file, long line, String message) {
    all.forEach(one -> one.warned(file, line, message));
  }

  @Override
  public void failed(String file, long line, String message) {
    all.forEach(one -> one.failed(file, line, message));
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    all.forEach(one -> one.fileEnded(file, outcome));
  }
}
