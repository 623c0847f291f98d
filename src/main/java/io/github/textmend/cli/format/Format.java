package io.github.textmend.cli.format;

import java.util.Locale;

/** The forms of input that the command takes apart. */
public enum Format {
  /** Lines. */
  TEXT,
  /** Lines that are JSON values. */
  JSONL,
  /** Records of cells, which may be quoted and then have line ends in them. */
  CSV,
  /** Lines of cells with tabs between, never quoted. */
  TSV;

  /** As it is given and listed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
