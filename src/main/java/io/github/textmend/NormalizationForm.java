package io.github.textmend;

/** Unicode normalization forms, see Unicode Standard Annex 15. */
public enum NormalizationForm {
  /** The text stays as it is. */
  NONE,
  /** Canonical composition. */
  NFC,
  /** Canonical decomposition. */
  NFD,
  /** Compatibility composition: ligatures, width, superscripts and the like are lost. */
  NFKC,
  /** NFKC with case folded and ignorable characters taken out. */
  NFKC_CASEFOLD
}
