package io.github.textmend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The stages by their keys in a spec, in the order in which they run, with their values. */
enum StageKey {
  ESCAPES("off", "backslash+percent+quoted-printable+utf-7", true, names(Escape.values())),
  ENTITIES("off", "on", false, "on", "everywhere"),
  ENCODING("off", "on", false, "on"),
  CONTROLS("off", "on", false, "on", "keep-separators"),
  LINE_ENDS("off", "on", false, "on"),
  INVISIBLES("off", "on", false, "on"),
  WIDTH("off", "on", false, "on", "all"),
  FORMS("off", "on", false, "on"),
  DIGITS("off", "on", false, "on"),
  QUOTES("keep", "ascii", false, "ascii", "typographic"),
  DASHES("keep", "ascii", false, "ascii", "hyphen", "typographic"),
  SYMBOLS("keep", "ascii", false, "ascii", "typographic"),
  SPACES("keep", "tidy", false, "tidy", "ascii", "squeeze", "typographic"),
  FOLDING("off", "accents+case", true, names(Folding.values())),
  NORMALIZATION("off", "nfc", false, "nfc", "nfd", "nfkc", "nfkc-casefold"),
  MOSES("off", "on", false, "on");

  /** The value that leaves the text as it is. */
  private final String off;

  /** What {@code on} stands for. */
  private final String on;

  /** Whether several values may stand together, with {@code +} between. */
  private final boolean many;

  /** Values but the one that is off, with commas between. */
  private final String values;

  StageKey(String off, String on, boolean many, String... values) {
    this.off = off;
    this.on = on;
    this.many = many;
    this.values = String.join(",", values);
  }

  private static String[] names(Enum<?>[] constants) {
    String[] names = new String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = valueOf(constants[i]);
    }
    return names;
  }

  /** A constant as a spec writes it. */
  static String valueOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String key() {
    return valueOf(this);
  }

  String off() {
    return off;
  }

  /** The values but the one that is off. */
  List<String> settable() {
    return List.of(values.split(",", -1));
  }

  /** All values, for messages. */
  String known() {
    List<String> all = settable();
    String listed = String.join(", ", all);
    String start = all.contains("on") ? off : "on, " + off;
    return start + ", " + listed + (many ? " (several with + between)" : "");
  }

  /** A value as it is kept: lower case, without doubles, in the order of the constants. */
  String canonical(String value) {
    String plain = value.toLowerCase(Locale.ROOT).replace('_', '-').replace(" ", "");
    if (plain.equals("off") || plain.equals("keep") || plain.equals("none")) {
      return off;
    }
    if (plain.equals("on")) {
      return on;
    }
    List<String> parts = many ? List.of(plain.split("\\+", -1)) : List.of(plain);
    if (!settable().containsAll(parts)) {
      throw new IllegalArgumentException(
          "unknown value \"" + value.strip() + "\" of " + key() + "; known are " + known());
    }
    List<String> ordered = new ArrayList<>(settable());
    ordered.retainAll(parts);
    return String.join("+", ordered);
  }
}
