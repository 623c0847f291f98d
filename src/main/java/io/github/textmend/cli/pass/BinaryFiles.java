package io.github.textmend.cli.pass;

/** What is done with a file that is no text. */
public enum BinaryFiles {
  /** It is taken for text. */
  TAKE,
  /** It is left as it is, and told of. */
  LEAVE,
  /** It is left as it is. */
  LEAVE_OUT
}
