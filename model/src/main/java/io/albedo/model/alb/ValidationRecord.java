package io.albedo.model.alb;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A CNAME record by which ACM sees that a name is ours.
 *
 * @param domain the name in the certificate, such as {@code *.example.com}
 * @param name of the record; names that differ in a leading {@code *.} only share one
 * @param value of the record
 */
public record ValidationRecord(String domain, String name, String value) {

  /** The records as one text, which {@link #parse} reads: names in DNS have no white space. */
  public static String text(List<ValidationRecord> records) {
    return records.stream()
        .map(r -> r.domain + " " + r.name + " " + r.value)
        .collect(Collectors.joining("\n"));
  }

  public static List<ValidationRecord> parse(String text) {
    return text.lines().map(line -> line.split(" ", 3)).map(ValidationRecord::of).toList();
  }

  private static ValidationRecord of(String[] parts) {
    return new ValidationRecord(parts[0], parts[1], parts[2]);
  }
}
