package io.github.textmend;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.internal.encoding.EncodingMender;
import io.github.textmend.internal.encoding.EncodingOptions;
import io.github.textmend.internal.normalize.Controls;
import io.github.textmend.internal.normalize.Entities;
import io.github.textmend.internal.normalize.NormalizationFormC;
import io.github.textmend.result.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a configuration in their order.
 *
 * <p>References are replaced once, as often as they were escaped. The other stages go round until
 * none finds anything: a control taken out or a letter composed may complete what the stage before
 * was looking for, and mending twice is to be mending once.
 */
final class Stages {
  /** More rounds than any text was seen to need; a bound all the same. */
  private static final int MOST_ROUNDS = 8;

  private final List<Stage> once = new ArrayList<>();
  private final List<Stage> repeated = new ArrayList<>();

  Stages(Settings settings) {
    for (Settings.Switch which : settings.switches()) {
      switch (which) {
        case ENTITIES -> once.add(new Entities());
        case ENCODING -> repeated.add(new EncodingMender(options(settings)));
        case CONTROLS -> repeated.add(new Controls());
        case NFC -> repeated.add(new NormalizationFormC());
      }
    }
  }

  /** What the stages do to a text together, or null if they leave it as it is. */
  @Nullable EditLog apply(String text) {
    EditLog log = pass(once, text);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      EditLog next = pass(repeated, log == null ? text : log.text());
      if (next == null) {
        break;
      }
      log = log == null ? next : log.then(next);
      if (repeated.size() == 1) {
        break;
      }
    }
    return log;
  }

  /** Whether one of the edits mends an encoding. */
  boolean damages(String text) {
    EditLog log = apply(text);
    return log != null && log.edits().stream().anyMatch(edit -> edit.kind() == Edit.Kind.ENCODING);
  }

  private static @Nullable EditLog pass(List<Stage> stages, String text) {
    EditLog log = null;
    for (Stage stage : stages) {
      EditLog next = stage.apply(log == null ? text : log.text());
      if (next != null) {
        log = log == null ? next : log.then(next);
      }
    }
    return log;
  }

  private static EncodingOptions options(Settings settings) {
    return new EncodingOptions(
        settings.charsets(), settings.leastConfidence(), settings.mostLayers());
  }
}
