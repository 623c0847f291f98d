package io.github.textmend.cli.format;

/** Takes what is to stand in the place of some bytes, in their order. */
public interface Replacements {
  void replace(int start, int end, byte[] bytes);
}
