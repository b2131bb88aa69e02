package io.albedo.planner.json;

/** Reads strings, numbers and literals where the scanner stands. */
final class JsonScalarReader {

  private final JsonScanner in;

  JsonScalarReader(JsonScanner in) {
    this.in = in;
  }

  Json read() throws JsonSyntaxException {
    return switch (in.peek()) {
      case '"' -> new Json.Str(string());
      case 't' -> literal("true", new Json.Bool(true));
      case 'f' -> literal("false", new Json.Bool(false));
      case 'n' -> literal("null", new Json.Null());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new Json.Num(number());
      default -> throw in.unexpected("looking for beginning of value");
    };
  }

  private Json literal(String word, Json value) throws JsonSyntaxException {
    for (int i = 0; i < word.length(); i++) {
      if (!in.skip(word.charAt(i))) {
        throw in.malformed("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
    }
    return value;
  }

  private String number() throws JsonSyntaxException {
    int start = in.position();
    in.skip('-');
    if (!in.skip('0')) {
      digits("in numeric literal");
    }
    if (in.skip('.')) {
      digits("after decimal point in numeric literal");
    }
    if (in.skip('e') || in.skip('E')) {
      exponent();
    }
    return in.since(start);
  }

  private void exponent() throws JsonSyntaxException {
    if (!in.skip('+')) {
      in.skip('-');
    }
    digits("in exponent of numeric literal");
  }

  private void digits(String context) throws JsonSyntaxException {
    if (!in.skipDigits()) {
      throw in.malformed(context);
    }
  }

  /** Reads a string from its opening to behind its closing quote. */
  String string() throws JsonSyntaxException {
    StringBuilder value = new StringBuilder();
    in.advance();
    while (!in.skip('"')) {
      value.append(character());
    }
    return WellFormed.of(value);
  }

  private char character() throws JsonSyntaxException {
    if (in.atEnd()) {
      throw in.unexpectedEnd();
    }
    if (in.peek() < ' ') {
      throw in.malformed("in string literal");
    }
    return in.skip('\\') ? escaped() : next();
  }

  private char next() {
    char character = in.peek();
    in.advance();
    return character;
  }

  private char escaped() throws JsonSyntaxException {
    int index = "\"\\/bfnrtu".indexOf(in.peek());
    if (in.atEnd() || index < 0) {
      throw in.malformed("in string escape code");
    }
    in.advance();
    return index < 8 ? "\"\\/\b\f\n\r\t".charAt(index) : hexadecimal();
  }

  /** One UTF-16 unit; halves that do not meet are replaced when the string is complete. */
  private char hexadecimal() throws JsonSyntaxException {
    int unit = 0;
    for (int digit = 0; digit < 4; digit++) {
      unit = unit * 16 + hexadecimalDigit();
    }
    return (char) unit;
  }

  private int hexadecimalDigit() throws JsonSyntaxException {
    int digit = in.peek() < 0x80 ? Character.digit(in.peek(), 16) : -1;
    if (digit < 0) {
      throw in.malformed("in \\u hexadecimal character escape");
    }
    in.advance();
    return digit;
  }
}
