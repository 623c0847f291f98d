package io.github.textmend.cli;

/** The forms of input that the command takes apart. */
enum Format {
  /** Lines. */
  TEXT,
  /** Lines that are JSON objects. */
  JSONL
}
