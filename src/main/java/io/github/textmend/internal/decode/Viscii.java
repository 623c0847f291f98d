package io.github.textmend.internal.decode;

/**
 * VISCII, by RFC 1456: the 134 letters of Vietnamese that ASCII lacks take all bytes beyond it, and
 * six controls.
 */
final class Viscii {
  /** Bytes 80 to FF, sixteen a line. */
  private static final String HIGH =
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
          + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
          + "Õắằặấầẩậẽẹếềểễệố"
          + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
          + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
          + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
          + "àáâãảăữẫèéêẻìíĩỉ"
          + "đựòóôõỏọụùúũủýợỮ";

  /** The controls that are letters. */
  private static final int[] CONTROLS = {0x02, 0x05, 0x06, 0x14, 0x19, 0x1E};

  private static final String OF_CONTROLS = "ẲẴẪỶỸỴ";

  private Viscii() {}

  /** The characters of all bytes. */
  static char[] chars() {
    char[] chars = new char[0x100];
    for (int b = 0; b < 0x80; b++) {
      chars[b] = (char) b;
      chars[0x80 + b] = HIGH.charAt(b);
    }
    for (int i = 0; i < CONTROLS.length; i++) {
      chars[CONTROLS[i]] = OF_CONTROLS.charAt(i);
    }
    return chars;
  }
}
