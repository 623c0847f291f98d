package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Decoded;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Malformed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTest {
  private static final TextMend TEXT_MEND = TextMend.of(Preset.ENCODING);

  @ParameterizedTest
  @CsvSource({
    "'', US_ASCII, 0, ''",
    "61, US_ASCII, 0, a",
    "EFBBBF61, UTF_8, 3, a",
    "FFFE6100, UTF_16LE, 2, a",
    "FEFF0061, UTF_16BE, 2, a",
    "FFFE000061000000, UTF_32LE, 4, a",
    "0000FEFF00000061, UTF_32BE, 4, a",
    "84319533B9FEB9FE, GB18030, 4, 哈哈",
    "C3A9, UTF_8, 0, é",
    "C3A9EFBFBDEFBFBD, UTF_8, 0, é\uFFFD\uFFFD",
    "2B7038732D, UTF_7, 0, \uA7CB",
    "48F46D206E6179207472B66920F0A9702C206368FA6E672074F46920F069206368FE206D75612063E12076E0207261752E, VISCII, 0, 'Hôm nay trời đẹp, chúng tôi đi chợ mua cá và rau.'",
    "E4BDA0E5A5BD, UTF_8, 0, 你好",
    "EDA0BDEDB88020C3A9, CESU_8, 0, 😀 é",
    "61C080C3A962, MODIFIED_UTF_8, 0, 'a\u0000éb'",
    "480065006C006C006F002000, UTF_16LE, 0, 'Hello '",
    "00480065006C006C006F0020, UTF_16BE, 0, 'Hello '",
    "48000000690000002C00000020000000, UTF_32LE, 0, 'Hi, '",
    "000000480000006900000020000000AB, UTF_32BE, 0, 'Hi «'",
    "1B24422346467C4B5C1B2842, ISO_2022_JP, 0, Ｆ日本",
    "1B2429430E3E4833670F21, ISO_2022_KR, 0, 안녕!",
    "7E7B484B7E7D, HZ, 0, 人",
    "53616C2B414F6B2D21, UTF_7, 0, Salé!",
  })
  void structureTellsTheEncoding(String hex, Encoding encoding, int bomLength, String text) {
    Decoded decoded = TEXT_MEND.decode(HexFormat.of().parseHex(hex));
    assertEquals(encoding, decoded.encoding());
    assertEquals(bomLength, decoded.bomLength());
    assertEquals(text, decoded.text());
    assertEquals(Malformed.NONE, decoded.malformed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | Der Bäcker öffnet früh, und die Brötchen schmecken süß.",
        "ISO-8859-15 | Le café coûte 2 € à la gare de Besançon.",
        "x-MacRoman | L’été dernier, nous avons mangé des pêches à Orléans.",
        "windows-1251 | Завтра утром мы поедем на дачу.",
        "KOI8-R | Завтра утром мы поедем на дачу.",
        "IBM866 | Завтра утром мы поедем на дачу.",
        "windows-1250 | Zażółcone gęsie jaja leżą w ciepłej ściółce.",
        "windows-1253 | Το πρωί πίνουμε καφέ στην αυλή.",
        "windows-1255 | הבוקר ירד גשם על ההרים",
        "windows-1256 | في الصباح نشرب القهوة في الحديقة",
        "x-windows-874 | เช้านี้ฝนตกหนักมาก",
        "windows-31j | 明日の朝、駅前で会いましょう。",
        "EUC-JP | 明日の朝、駅前で会いましょう。",
        "GB18030 | 明天早上我们在车站见面。",
        "x-MS950-HKSCS | 明天早上我們在車站見面。",
        "x-windows-949 | 내일 아침에 역 앞에서 만나요.",
        "x-Johab | 내일 아침에 역 앞에서 만나요.",
        "x-MacRoman | Die Rechnung B fehlt, die Mappe C auch.",
        "ISO-8859-13 | Vakar lijo, todėl gatvės šlapios, o šiandien šviečia saulė.",
        "IBM500 | The invoice is due on the first of May.",
        "UTF-16LE | 明日の朝、駅前で会いましょう。",
        "UTF-16BE | Завтра утром мы поедем на дачу.",
      })
  void theTextTellsTheEncoding(String charset, String text) {
    Decoded decoded = TEXT_MEND.decode(text.getBytes(Charset.forName(charset)));
    assertEquals(text, decoded.text());
    assertTrue(decoded.confidence() > 0.5, decoded.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1250, Klucz leży pod wycieraczką – weź go",
    "windows-1252, Elle a oublié",
  })
  void aLetterAtTheEndIsNotTakenForACutOffCharacter(String charset, String text) {
    assertEquals(text, TEXT_MEND.decode(text.getBytes(Charset.forName(charset))).text());
  }

  @Test
  void kanaAndHanThatHappenToHoldSequencesOfUtf8AreNoUtf8() {
    String text = "郵便局は橋の向こうに移りました、角を右です。";
    assertEquals(text, TEXT_MEND.decode(text.getBytes(Charset.forName("EUC-JP"))).text());
  }

  @Test
  void theBeginningAndTheWholeAreFoundToBeInOneEncoding() {
    String text = "В саду зацвели яблони, и пчёлы гудят с утра до вечера.\n".repeat(400);
    byte[] bytes = text.getBytes(Charset.forName("KOI8-R"));
    assertEquals(Encoding.KOI8_R, TEXT_MEND.decode(bytes, 0, 1024).encoding());
    assertEquals(Encoding.KOI8_R, TEXT_MEND.decode(bytes).encoding());
  }

  @Test
  void aLineOfAnotherEncodingInUtf8IsReadAndTold() {
    byte[] bytes = join("Füße\n", StandardCharsets.UTF_8, "Käse für fünf\n", "windows-1252");
    Decoded decoded = TEXT_MEND.decode(bytes);
    assertEquals("Füße\nKäse für fünf\n", decoded.text());
    assertEquals(Encoding.UTF_8, decoded.encoding());
    assertEquals(3, decoded.malformed().count());
    Malformed.Place first = decoded.malformed().places().get(0);
    assertEquals(new Malformed.Place(8, 9, Optional.of(Encoding.WINDOWS_1252)), first);
  }

  @Test
  void aRussianLineInUtf8IsReadAsRussian() {
    String line = "Завтра утром мы поедем на дачу.\n";
    String utf8 = "Die Straße führt über die Brücke.\nÄpfel, Öl, Übermut.\n".repeat(5);
    byte[] bytes = join(utf8, StandardCharsets.UTF_8, line, "windows-1251");
    assertEquals(utf8 + line, TEXT_MEND.decode(bytes).text());
  }

  @Test
  void placesCountFromTheOffset() {
    byte[] text = "ça va, où, à côté\n".repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[text.length + 4];
    System.arraycopy(text, 0, bytes, 3, text.length);
    bytes[text.length + 3] = (byte) 0xE9;
    Decoded decoded = TEXT_MEND.decode(bytes, 3, text.length + 1);
    assertEquals(text.length, decoded.malformed().places().get(0).start());
  }

  @Test
  void aPartThatIsNotThereIsRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> TEXT_MEND.decode(new byte[3], 2, 2));
  }

  @Test
  void randomBytesAreBinary() {
    byte[] bytes = new byte[5000];
    new Random(7).nextBytes(bytes);
    Decoded decoded = TEXT_MEND.decode(bytes);
    assertEquals(Encoding.BINARY, decoded.encoding());
    assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), decoded.text());
  }

  @Test
  void aDeclarationDecidesWhereTheTextDoesNot() {
    byte[] bytes =
        "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><a>\u00E6</a>"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Encoding.ISO_8859_2, TEXT_MEND.decode(bytes).encoding());
  }

  @Test
  void aHintDecidesWhereTheTextDoesNotButNotAgainstIt() {
    byte[] short1251 = "Да".getBytes(Charset.forName("windows-1251"));
    DecodingHint russian = DecodingHint.NONE.withLanguage("ru");
    assertEquals("Да", TEXT_MEND.decode(short1251, russian).text());
    byte[] utf8 = "Größe".getBytes(StandardCharsets.UTF_8);
    DecodingHint wrong = DecodingHint.NONE.withEncoding(Encoding.KOI8_R);
    assertEquals(Encoding.UTF_8, TEXT_MEND.decode(utf8, wrong).encoding());
  }

  @Test
  void everyEncodingOfRuntimeDecodesAnyBytes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    for (Encoding encoding : Encoding.values()) {
      DecodingHint hint = DecodingHint.NONE.withEncoding(encoding);
      assertTrue(TEXT_MEND.decode(all, hint).text().length() > 50, encoding.label());
    }
  }

  /** Found by fuzzing: a half of a surrogate pair, as UTF-32 can have it. */
  @Test
  void aLoneSurrogateInUtf32IsNoError() {
    byte[] bytes = HexFormat.of().parseHex("6100000000DC000062000000E9000000");
    assertEquals(Encoding.UTF_32LE, TEXT_MEND.decode(bytes).encoding());
  }

  @Test
  void plainTextWithPlusAndTildeIsAscii() {
    for (String text : List.of("a+b-c", "1+2=3", "C++", "~/bin ~{x", "+49-30-1234", "x+/y+")) {
      Decoded decoded = TEXT_MEND.decode(text.getBytes(StandardCharsets.US_ASCII));
      assertEquals(Encoding.US_ASCII, decoded.encoding(), text);
      assertEquals(text, decoded.text());
    }
  }

  private static byte[] join(String first, Charset firstIn, String second, String secondIn) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first.getBytes(firstIn));
    out.writeBytes(second.getBytes(Charset.forName(secondIn)));
    return out.toByteArray();
  }
}
