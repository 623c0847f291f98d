package io.github.textmend.cli.pass;

import java.util.Locale;

/** What is done about bytes that the encoding of the input has no character for. */
public enum OnInvalid {
  /** They stay as they are. */
  KEEP,
  /** Each becomes a U+FFFD. */
  REPLACE,
  /** The file is not done. */
  FAIL;

  /** As it is given and listed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
