package io.albedo.controller.diagnostics;

import java.util.ArrayList;
import java.util.List;

/**
 * The decisive lines of a file: those between {@code # excerpt} and {@code # end}, with dots where
 * others stand between them; all lines if nothing is marked.
 */
record Excerpt(String text) {

  private static final String START = "# excerpt";
  private static final String END = "# end";

  List<String> lines() {
    List<String> all = text.lines().toList();
    return all.stream().anyMatch(line -> line.strip().equals(START)) ? marked(all) : all;
  }

  private static List<String> marked(List<String> all) {
    List<String> shown = new ArrayList<>();
    boolean inside = false;
    for (String line : all) {
      boolean start = line.strip().equals(START);
      boolean end = line.strip().equals(END);
      if (start && !shown.isEmpty()) {
        shown.add("# ...");
      }
      if (inside && !end) {
        shown.add(line);
      }
      inside = start || (inside && !end);
    }
    return shown;
  }
}
