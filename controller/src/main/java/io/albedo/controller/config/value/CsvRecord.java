package io.albedo.controller.config.value;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/**
 * The fields of the first record of a comma-separated text, as Go's {@code encoding/csv} reads it:
 * a field that starts with a quote ends at the next single one, and may hold commas and line
 * breaks; two quotes in it are one. A quote anywhere else is an error. Empty lines in front are
 * skipped, further records ignored.
 */
final class CsvRecord {

  private final String text;
  private final List<String> fields = new ArrayList<>();
  private int at;

  private CsvRecord(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  /** The fields; none if there is no record. */
  static List<String> fields(String text) {
    CsvRecord rest = new CsvRecord(text);
    rest.read();
    return List.copyOf(rest.fields);
  }

  private void read() {
    while (has('\n')) {
      at++;
    }
    if (at == text.length()) {
      return;
    }
    fields.add(field());
    while (has(',')) {
      at++;
      fields.add(field());
    }
  }

  private String field() {
    return has('"') ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !has(',') && !has('\n')) {
      if (has('"')) {
        throw refusal("has a quote inside a field that does not start with one");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    do {
      at++;
      int end = text.indexOf('"', at);
      if (end < 0) {
        throw refusal("lacks a closing quote");
      }
      field.append(text, at, end);
      at = end + 1;
      if (has('"')) {
        field.append('"');
      }
    } while (has('"'));
    if (at < text.length() && !has(',') && !has('\n')) {
      throw refusal("goes on behind a closing quote");
    }
    return field.toString();
  }

  private boolean has(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private TypeConversionException refusal(String what) {
    return new TypeConversionException("'" + text + "' " + what);
  }
}
