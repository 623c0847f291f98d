package io.github.textmend.internal.decode;

/** The first bytes of usual kinds of files that are no text, as their formats define them. */
final class Magic {
  private static final int[][] SIGNATURES = {
    {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
    {'G', 'I', 'F', '8', '7', 'a'},
    {'G', 'I', 'F', '8', '9', 'a'},
    {0xFF, 0xD8, 0xFF},
    {'P', 'K', 3, 4},
    {0x1F, 0x8B, 8},
    {'B', 'Z', 'h', '9', '1', 'A', 'Y'},
    {0xFD, '7', 'z', 'X', 'Z', 0},
    {0x28, 0xB5, 0x2F, 0xFD},
    {'7', 'z', 0xBC, 0xAF, 0x27, 0x1C},
    {0x7F, 'E', 'L', 'F'},
    {'%', 'P', 'D', 'F', '-'},
    {0xCA, 0xFE, 0xBA, 0xBE},
    {0, 'a', 's', 'm'},
    {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0},
    {'O', 'g', 'g', 'S', 0},
    {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1},
  };

  /** Whether a signature begins with a byte. */
  private static final boolean[] FIRST = first();

  private Magic() {}

  static boolean isBinary(byte[] bytes, int start, int end) {
    return start < end && FIRST[bytes[start] & 0xFF] && hasSignature(bytes, start, end);
  }

  private static boolean[] first() {
    boolean[] first = new boolean[0x100];
    for (int[] signature : SIGNATURES) {
      first[signature[0]] = true;
    }
    return first;
  }

  private static boolean hasSignature(byte[] bytes, int start, int end) {
    for (int[] signature : SIGNATURES) {
      if (begins(signature, bytes, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(int[] signature, byte[] bytes, int start, int end) {
    if (end - start < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[start + i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
