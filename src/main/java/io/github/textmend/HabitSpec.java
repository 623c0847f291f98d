package io.github.textmend;

import io.github.textmend.internal.encoding.Habits;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The string form of habits: {@code windows-1251>iso-8859-1:3.2+other:-1.5}. */
final class HabitSpec {
  private static final String OTHER = "other";
  private static final String FORM =
      "; a habit is WRITTEN>READ:NATS or other:NATS, as in windows-1251>iso-8859-1:3.2";

  private HabitSpec() {}

  static Habits parse(String value) {
    Map<Misreading, Double> shifts = new HashMap<>();
    double others = 0;
    boolean othersAreGiven = false;
    for (String habit : value.toLowerCase(Locale.ROOT).split("\\+", -1)) {
      int colon = habit.lastIndexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("habit \"" + habit + "\" has no \":\"" + FORM);
      }
      String name = habit.substring(0, colon).strip();
      double nats = nats(habit, habit.substring(colon + 1).strip());
      boolean isTwice = name.equals(OTHER) && othersAreGiven;
      if (name.equals(OTHER)) {
        others = nats;
        othersAreGiven = true;
      } else {
        isTwice = shifts.put(misreading(name), nats) != null;
      }
      if (isTwice) {
        throw new IllegalArgumentException("habit \"" + name + "\" stands twice");
      }
    }
    return new Habits(shifts, others);
  }

  private static Misreading misreading(String name) {
    int arrow = name.indexOf('>');
    if (arrow < 0) {
      throw new IllegalArgumentException("\"" + name + "\" is no misreading" + FORM);
    }
    Encoding written = Encoding.of(name.substring(0, arrow).strip());
    Encoding readAs = Encoding.of(name.substring(arrow + 1).strip());
    Misreading misreading = new Misreading(written, readAs);
    if (!Habits.mayContain(misreading)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no misreading that is mended; docs/presets.md lists the charsets");
    }
    return misreading;
  }

  private static double nats(String habit, String number) {
    double nats;
    try {
      nats = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + number + "\" in habit \"" + habit + "\" is not a number", e);
    }
    if (!(Math.abs(nats) <= Habits.MOST)) {
      throw new IllegalArgumentException(
          "habit \"" + habit + "\" has to be from " + -Habits.MOST + " to " + Habits.MOST);
    }
    return nats;
  }

  static String format(Habits habits) {
    List<String> parts = new ArrayList<>();
    habits.shifts().entrySet().stream()
        .sorted(
            Map.Entry.<Misreading, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(habit -> name(habit.getKey())))
        .forEach(habit -> parts.add(name(habit.getKey()) + ":" + habit.getValue()));
    if (habits.others() != 0) {
      parts.add(OTHER + ":" + habits.others());
    }
    return String.join("+", parts);
  }

  private static String name(Misreading misreading) {
    return misreading.written().label() + ">" + misreading.readAs().label();
  }
}
