package io.github.textmend.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the command leaves behind, run within this process.
 *
 * @param latin1 its output, a character for each byte
 * @param errors its messages, line feeds at the ends of lines
 */
record CommandRun(int status, String latin1, String errors) {
  static CommandRun of(String input, String... arguments) {
    return of(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  static CommandRun of(byte[] input, String... arguments) {
    return of(new ByteArrayInputStream(input), arguments);
  }

  static CommandRun of(InputStream input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console = new Console(input, out, errors);
    int status = Main.run(arguments, console);
    String messages = errors.toString(StandardCharsets.UTF_8).replace("\r", "");
    return new CommandRun(status, out.toString(StandardCharsets.ISO_8859_1), messages);
  }

  byte[] bytes() {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  String out() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
