package io.github.textmend.internal.decode;

/** Decodes bytes of one encoding, bit by bit as they come; may keep a state between calls. */
interface Reading {
  /**
   * Decodes some bytes.
   *
   * @param last whether no bytes follow; if not, a character that the end cuts off is left
   * @return the index of the first byte that was left
   */
  int read(byte[] bytes, int start, int end, boolean last, TextBuilder out);
}
