package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import org.jspecify.annotations.Nullable;

/** What became of the bytes of a text that was read as one charset. */
final class ReadingChannel {
  private static final ReadingChannel[] SHARED = new ReadingChannel[SingleByteCharset.all().size()];

  private final SingleByteCharset charset;
  private final LostBytes lost;
  private final int noBreakSpace;
  private @Nullable HandledForms handled;

  private ReadingChannel(SingleByteCharset charset) {
    this.charset = charset;
    lost = new LostBytes(charset);
    noBreakSpace = charset.encode('\u00A0');
  }

  static ReadingChannel of(SingleByteCharset charset) {
    ReadingChannel channel = SHARED[charset.index()];
    if (channel == null) {
      // A race makes it twice, both the same.
      channel = new ReadingChannel(charset);
      SHARED[charset.index()] = channel;
    }
    return channel;
  }

  Encoding readAs() {
    return charset.encoding();
  }

  SingleByteCharset charset() {
    return charset;
  }

  /** The byte that reads as a character, or -1. */
  int byteOf(char c) {
    return charset.encode(c);
  }

  /** What becomes of bytes without a visible character. */
  LostBytes lost() {
    return lost;
  }

  /** The byte that reads as U+00A0, or -1. */
  int noBreakSpace() {
    return noBreakSpace;
  }

  /** Made when they are first asked for: few searches come so far. */
  HandledForms handled() {
    HandledForms forms = handled;
    if (forms == null) {
      // A race makes them twice, both the same.
      forms = HandledForms.of(charset);
      handled = forms;
    }
    return forms;
  }
}
