package io.github.textmend.result;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The encodings that textmend knows, by their usual labels.
 *
 * <p>An enum of its own, since a Java runtime need not have all of them as {@link Charset}s, and
 * reads some of their bytes otherwise than the software that damaged the text did.
 *
 * <pre>{@code
 * Encoding.of("CP1252").label()                  // "windows-1252"
 * Encoding.find("latin1").orElseThrow()          // ISO_8859_1
 * Encoding.KOI8_R.nearestCharset().isPresent()   // true on a full runtime
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public enum Encoding {
  /** UTF-8. */
  UTF_8("utf-8", "UTF-8", "utf8", "unicode-1-1-utf-8"),
  /** CESU-8: UTF-8 of UTF-16 units, surrogates one by one. */
  CESU_8("cesu-8", "CESU-8", "cesu8"),
  /** iso-8859-1. */
  ISO_8859_1("iso-8859-1", "ISO-8859-1", "iso8859-1", "latin1", "l1", "iso-ir-100"),
  /** iso-8859-2. */
  ISO_8859_2("iso-8859-2", "ISO-8859-2", "iso8859-2", "latin2"),
  /** iso-8859-3. */
  ISO_8859_3("iso-8859-3", "ISO-8859-3", "iso8859-3", "latin3"),
  /** iso-8859-4. */
  ISO_8859_4("iso-8859-4", "ISO-8859-4", "iso8859-4", "latin4"),
  /** iso-8859-5. */
  ISO_8859_5("iso-8859-5", "ISO-8859-5", "iso8859-5", "cyrillic"),
  /** iso-8859-6. */
  ISO_8859_6("iso-8859-6", "ISO-8859-6", "iso8859-6", "arabic"),
  /** iso-8859-7. */
  ISO_8859_7("iso-8859-7", "ISO-8859-7", "iso8859-7", "greek"),
  /** iso-8859-8. */
  ISO_8859_8("iso-8859-8", "ISO-8859-8", "iso8859-8", "hebrew"),
  /** iso-8859-9. */
  ISO_8859_9("iso-8859-9", "ISO-8859-9", "iso8859-9", "latin5"),
  /** iso-8859-10. */
  ISO_8859_10("iso-8859-10", "ISO-8859-10", "iso8859-10", "latin6"),
  /** iso-8859-11. */
  ISO_8859_11("iso-8859-11", "ISO-8859-11", "iso8859-11", "tis-620"),
  /** iso-8859-13. */
  ISO_8859_13("iso-8859-13", "ISO-8859-13", "iso8859-13", "latin7"),
  /** iso-8859-14. */
  ISO_8859_14("iso-8859-14", "ISO-8859-14", "iso8859-14", "latin8"),
  /** iso-8859-15. */
  ISO_8859_15("iso-8859-15", "ISO-8859-15", "iso8859-15", "latin9"),
  /** iso-8859-16. */
  ISO_8859_16("iso-8859-16", "ISO-8859-16", "iso8859-16", "latin10"),
  /** windows-1250. */
  WINDOWS_1250("windows-1250", "windows-1250", "cp1250", "x-cp1250"),
  /** windows-1251. */
  WINDOWS_1251("windows-1251", "windows-1251", "cp1251", "x-cp1251"),
  /** windows-1252. */
  WINDOWS_1252("windows-1252", "windows-1252", "cp1252", "x-cp1252"),
  /** windows-1253. */
  WINDOWS_1253("windows-1253", "windows-1253", "cp1253", "x-cp1253"),
  /** windows-1254. */
  WINDOWS_1254("windows-1254", "windows-1254", "cp1254", "x-cp1254"),
  /** windows-1255. */
  WINDOWS_1255("windows-1255", "windows-1255", "cp1255", "x-cp1255"),
  /** windows-1256. */
  WINDOWS_1256("windows-1256", "windows-1256", "cp1256", "x-cp1256"),
  /** windows-1257. */
  WINDOWS_1257("windows-1257", "windows-1257", "cp1257", "x-cp1257"),
  /** windows-1258. */
  WINDOWS_1258("windows-1258", "windows-1258", "cp1258", "x-cp1258"),
  /** windows-874. */
  WINDOWS_874("windows-874", "x-windows-874", "cp874", "dos-874", "ms874"),
  /** koi8-r. */
  KOI8_R("koi8-r", "KOI8-R", "koi8"),
  /** koi8-u. */
  KOI8_U("koi8-u", "KOI8-U"),
  /** x-mac-roman. */
  X_MAC_ROMAN("x-mac-roman", "x-MacRoman", "mac-roman", "macintosh", "macroman", "mac"),
  /** x-mac-cyrillic. */
  X_MAC_CYRILLIC("x-mac-cyrillic", "x-MacCyrillic", "mac-cyrillic", "maccyrillic"),
  /** x-mac-greek. */
  X_MAC_GREEK("x-mac-greek", "x-MacGreek", "mac-greek", "macgreek"),
  /** x-mac-turkish. */
  X_MAC_TURKISH("x-mac-turkish", "x-MacTurkish", "mac-turkish", "macturkish"),
  /** x-mac-centraleurope. */
  X_MAC_CENTRALEUROPE(
      "x-mac-centraleurope", "x-MacCentralEurope", "mac-latin2", "maccentraleurope"),
  /** x-mac-iceland. */
  X_MAC_ICELAND("x-mac-iceland", "x-MacIceland", "mac-iceland", "maciceland"),
  /** ibm437. */
  IBM437("ibm437", "IBM437", "cp437", "437", "dos-437"),
  /** ibm737. */
  IBM737("ibm737", "x-IBM737", "cp737", "737", "dos-737"),
  /** ibm775. */
  IBM775("ibm775", "IBM775", "cp775", "775", "dos-775"),
  /** ibm850. */
  IBM850("ibm850", "IBM850", "cp850", "850", "dos-850"),
  /** ibm852. */
  IBM852("ibm852", "IBM852", "cp852", "852", "dos-852"),
  /** ibm855. */
  IBM855("ibm855", "IBM855", "cp855", "855", "dos-855"),
  /** ibm857. */
  IBM857("ibm857", "IBM857", "cp857", "857", "dos-857"),
  /** ibm858. */
  IBM858("ibm858", "IBM00858", "cp858", "858", "dos-858"),
  /** ibm860. */
  IBM860("ibm860", "IBM860", "cp860", "860", "dos-860"),
  /** ibm861. */
  IBM861("ibm861", "IBM861", "cp861", "861", "dos-861"),
  /** ibm862. */
  IBM862("ibm862", "IBM862", "cp862", "862", "dos-862"),
  /** ibm863. */
  IBM863("ibm863", "IBM863", "cp863", "863", "dos-863"),
  /** ibm864. */
  IBM864("ibm864", "IBM864", "cp864", "864", "dos-864"),
  /** ibm865. */
  IBM865("ibm865", "IBM865", "cp865", "865", "dos-865"),
  /** ibm866. */
  IBM866("ibm866", "IBM866", "cp866", "866", "dos-866"),
  /** ibm869. */
  IBM869("ibm869", "IBM869", "cp869", "869", "dos-869"),
  /** US-ASCII: bytes below 80 alone. */
  US_ASCII("us-ascii", "US-ASCII", "ascii", "iso646-us", "ansi-x3.4-1968", "646"),
  /** Java's modified UTF-8: {@link #CESU_8} with U+0000 as the bytes C0 80. */
  MODIFIED_UTF_8("modified-utf-8", "", "mutf-8", "java-utf-8"),
  /** UTF-7: ASCII with UTF-16 in base64 between {@code +} and {@code -}. */
  UTF_7("utf-7", "UTF-7", "unicode-1-1-utf-7"),
  /** UTF-16, low byte first. */
  UTF_16LE("utf-16le", "UTF-16LE", "x-utf-16le", "ucs-2le"),
  /** UTF-16, high byte first; the meaning of plain "utf-16" without a byte order mark. */
  UTF_16BE("utf-16be", "UTF-16BE", "x-utf-16be", "ucs-2be", "utf-16"),
  /** UTF-32, lowest byte first. */
  UTF_32LE("utf-32le", "UTF-32LE", "x-utf-32le", "ucs-4le"),
  /** UTF-32, highest byte first; the meaning of plain "utf-32" without a byte order mark. */
  UTF_32BE("utf-32be", "UTF-32BE", "x-utf-32be", "ucs-4be", "utf-32"),
  /** gb18030, which contains GBK and GB 2312. */
  GB18030("gb18030", "GB18030", "gb18030-2000", "gb18030-2005"),
  /** GBK, code page 936. */
  GBK("gbk", "GBK", "cp936", "ms936", "windows-936", "gb2312", "euc-cn", "gb-2312-80", "x-gbk"),
  /** Big5 with the Hong Kong Supplementary Character Set. */
  BIG5(
      "big5",
      "x-MS950-HKSCS",
      "big5-hkscs",
      "cn-big5",
      "cp950",
      "ms950",
      "windows-950",
      "x-x-big5"),
  /** windows-31j: Shift_JIS as Windows has it, code page 932. */
  WINDOWS_31J(
      "windows-31j", "windows-31j", "shift-jis", "sjis", "cp932", "ms932", "x-sjis", "ms-kanji"),
  /** EUC-JP. */
  EUC_JP("euc-jp", "EUC-JP", "eucjp", "x-euc-jp", "ujis"),
  /** windows-949: Unified Hangul Code, which contains EUC-KR. */
  WINDOWS_949(
      "windows-949",
      "x-windows-949",
      "euc-kr",
      "cp949",
      "ms949",
      "uhc",
      "ks-c-5601-1987",
      "ks-c-5601-1989",
      "ksc5601"),
  /** Johab: Korean by parts of syllables, code page 1361. */
  JOHAB("johab", "x-Johab", "cp1361", "ms1361", "ksc5601-1992"),
  /** EUC-TW: CNS 11643. */
  EUC_TW("euc-tw", "x-EUC-TW", "x-euc-tw", "cns11643"),
  /** ISO-2022-JP: Japanese in seven bits, with escape sequences. */
  ISO_2022_JP("iso-2022-jp", "ISO-2022-JP", "csiso2022jp", "jis"),
  /** ISO-2022-KR: Korean in seven bits, with shifts. */
  ISO_2022_KR("iso-2022-kr", "ISO-2022-KR", "csiso2022kr"),
  /** ISO-2022-CN: Chinese in seven bits, with escape sequences and shifts. */
  ISO_2022_CN("iso-2022-cn", "ISO-2022-CN", "csiso2022cn"),
  /** HZ: GB 2312 in seven bits, between <code>~{</code> and <code>~}</code>. */
  HZ("hz-gb-2312", "", "hz"),
  /** VISCII: Vietnamese, with six letters in the place of controls. */
  VISCII("viscii", "", "viscii1.1-1", "csviscii"),
  /** EBCDIC code page 037: United States, Canada. */
  IBM037("ibm037", "IBM037", "cp037", "037", "ebcdic-cp-us", "ebcdic-cp-ca"),
  /** EBCDIC code page 500: international. */
  IBM500("ibm500", "IBM500", "cp500", "500", "ebcdic-cp-be", "ebcdic-international"),
  /** EBCDIC code page 1047: open systems. */
  IBM1047("ibm1047", "IBM1047", "cp1047", "1047"),
  /** No encoding: data that is no text. */
  BINARY("binary", "");

  private static final Map<String, Encoding> BY_NAME = byName();

  private final String label;
  private final String javaName;

  // Made by List.of, so immutable.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> aliases;

  Encoding(String label, String javaName, String... aliases) {
    this.label = label;
    this.javaName = javaName;
    this.aliases = List.of(aliases);
  }

  /**
   * The usual name, in lower case.
   *
   * @return for example {@code "windows-1252"}
   */
  public String label() {
    return label;
  }

  /**
   * Other names that {@link #find} and {@link #of} take.
   *
   * @return lower case, without the label, unmodifiable
   */
  public List<String> aliases() {
    return aliases;
  }

  /**
   * The charset of the Java runtime that comes nearest. It may read undefined bytes as U+FFFD where
   * browsers, and textmend, read them as C1 controls.
   *
   * @return empty where this runtime has none; never an exception
   */
  public Optional<Charset> nearestCharset() {
    return !javaName.isEmpty() && Charset.isSupported(javaName)
        ? Optional.of(Charset.forName(javaName))
        : Optional.empty();
  }

  /**
   * Whether every character of the encoding is one byte.
   *
   * @return true for US-ASCII, what extends it by single bytes, VISCII and EBCDIC
   */
  public boolean isSingleByte() {
    return switch (this) {
      case US_ASCII, VISCII, IBM037, IBM500, IBM1047 -> true;
      default -> isExtendedAscii();
    };
  }

  /**
   * Whether the encoding is ASCII with up to 128 more characters, all of them one byte: the ones
   * that bytes of another encoding are usually misread as.
   *
   * @return false for US-ASCII itself, EBCDIC, and all with characters of several bytes
   */
  public boolean isExtendedAscii() {
    return compareTo(ISO_8859_1) >= 0 && compareTo(IBM869) <= 0;
  }

  /**
   * Finds an encoding by its label or an alias; case, {@code _}, {@code -} and spaces do not
   * matter.
   *
   * @param name a label or alias
   * @return empty if no encoding is called so
   * @throws NullPointerException if {@code name} is null
   */
  public static Optional<Encoding> find(String name) {
    return Optional.ofNullable(BY_NAME.get(key(Objects.requireNonNull(name, "name"))));
  }

  /**
   * Like {@link #find}, for names that have to be known.
   *
   * @param name a label or alias
   * @return the encoding of that name
   * @throws IllegalArgumentException if no encoding is called so; the message lists the labels
   * @throws NullPointerException if {@code name} is null
   */
  public static Encoding of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown encoding \"" + name + "\"; known are " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Encoding::label).collect(Collectors.joining(", "));
  }

  private static Map<String, Encoding> byName() {
    Map<String, Encoding> names = new HashMap<>();
    for (Encoding encoding : values()) {
      names.put(key(encoding.label), encoding);
      for (String alias : encoding.aliases) {
        names.put(key(alias), encoding);
      }
    }
    return Collections.unmodifiableMap(names);
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != '-' && c != '_' && c != ' ') {
        key.append(c);
      }
    }
    return key.toString();
  }
}
