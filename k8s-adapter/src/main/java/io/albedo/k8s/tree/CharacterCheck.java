package io.albedo.k8s.tree;

import java.util.HexFormat;

/** Finds characters that YAML forbids, such as control characters and halves of surrogate pairs. */
final class CharacterCheck {

  private CharacterCheck() {}

  static void check(Chunk chunk) throws BrokenTextException {
    String text = chunk.text();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (!isAllowed(c)) {
        String code = HexFormat.of().withUpperCase().toHexDigits((char) c);
        throw new BrokenTextException(
            "the character U+" + code + " may not stand in YAML", chunk.placeOf(at));
      }
      at += Character.charCount(c);
    }
  }

  /** The rule {@code c-printable} of YAML 1.2. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0x7E)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
