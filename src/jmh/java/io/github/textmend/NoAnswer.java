package io.github.textmend;

/** Ends at once. */
final class NoAnswer {
  private NoAnswer() {}

  public static void main(String[] arguments) {
    // What is measured is the JVM.
  }
}
