package io.albedo.model.diag;

/**
 * Text with a value that somebody wrote, which may be as long as an object of Kubernetes: what is
 * too long to be read loses its middle.
 */
final class Shortened {

  private static final int LONGEST = 1000;
  private static final int BEGINNING = 700;
  private static final int END = 250;

  private Shortened() {}

  static String of(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int from = atCharacter(text, BEGINNING);
    int to = atCharacter(text, text.length() - END);
    return "%s ... (%d characters) ... %s"
        .formatted(text.substring(0, from), to - from, text.substring(to));
  }

  /** Never between the halves of a surrogate pair. */
  private static int atCharacter(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1))
        ? index - 1
        : index;
  }
}
