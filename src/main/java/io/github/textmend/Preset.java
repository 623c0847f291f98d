package io.github.textmend;

/**
 * What to start from; adjust it with {@link TextMend.Builder}.
 *
 * <p>Each preset is a list of stages, named here as a spec names them, with their values where they
 * have any but {@code on}; they run in this order. {@code docs/presets.md} tells what each stage
 * does. All but {@link #MOSES} are idempotent: what they made, they leave as it is.
 *
 * <pre>{@code
 * TextMend.of(Preset.SEARCH).mend("½ Ёлка ИЙ  İstanbul");  // "1/2 елка ий istanbul"
 * TextMend.builder(Preset.MOSES).language("de").build().mend("„Ende.“");  // "\"Ende\"."
 * }</pre>
 */
public enum Preset {
  /** Charset damage alone: nothing else of the text is touched. On: {@code encoding}. */
  ENCODING,

  /**
   * Charset damage, and what no one means to keep; typography stays as it is. On: {@code entities},
   * {@code encoding}, {@code controls}, {@code normalization=nfc}.
   */
  STANDARD,

  /**
   * Training text for language models: nothing invisible, one kind of line end, plain spaces;
   * width, quotation marks and ligatures stay. On: {@code entities}, {@code encoding}, {@code
   * controls}, {@code line-ends}, {@code invisibles}, {@code spaces=tidy}, {@code
   * normalization=nfc}.
   */
  CORPUS,

  /**
   * What an index compares: differences that a reader would not search for are gone. The result may
   * be up to 18 times as long as the text (U+FDFA). On: {@code entities}, {@code encoding}, {@code
   * controls}, {@code line-ends}, {@code invisibles}, {@code width=all}, {@code forms}, {@code
   * quotes=ascii}, {@code dashes=hyphen}, {@code symbols=ascii}, {@code spaces=squeeze}, {@code
   * folding=accents+case}, {@code normalization=nfkc-casefold}.
   */
  SEARCH,

  /**
   * Exactly what Moses's {@code normalize-punctuation.perl -l LANGUAGE} prints, for models that
   * were trained on that; set {@link TextMend.Builder#language}. Charset damage is left alone,
   * since the script leaves it; switch {@code encoding} on to have it mended first. Not idempotent,
   * since the script is not. On: {@code moses}.
   */
  MOSES,

  /**
   * Typography and Latin letters in ASCII; everything else is kept. On: {@code entities}, {@code
   * encoding}, {@code controls}, {@code line-ends}, {@code invisibles}, {@code width}, {@code
   * forms}, {@code quotes=ascii}, {@code dashes=ascii}, {@code symbols=ascii}, {@code
   * spaces=ascii}, {@code folding=ascii}, {@code normalization=nfc}.
   */
  ASCII,

  /**
   * Text for readers, set as {@link TextMend.Builder#language} sets it. On: {@code entities},
   * {@code encoding}, {@code controls}, {@code quotes=typographic}, {@code dashes=typographic},
   * {@code symbols=typographic}, {@code spaces=typographic}, {@code normalization=nfc}.
   */
  DISPLAY
}
