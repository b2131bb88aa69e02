package io.albedo.k8s.tree;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The text of one YAML document within a longer text, from its {@code ---} to the next.
 *
 * @param firstLine line of the whole text at which it starts, from 1
 */
record Chunk(String text, int firstLine) {

  static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Cuts at every line that starts a document. A line of three dashes can stand nowhere else in
   * YAML, not even in a block of literal text, so the cut needs no parser; and what is broken in
   * one document does not reach the next.
   */
  static List<Chunk> of(String text) {
    var chunks = new ArrayList<Chunk>();
    int start = 0;
    int startLine = 1;
    int line = 1;
    for (int at = 0; at < text.length(); at = Lines.next(text, at), line++) {
      if (at > start && startsDocument(text, at) && !isPrologue(text.substring(start, at))) {
        chunks.add(of(text.substring(start, at), startLine));
        start = at;
        startLine = line;
      }
    }
    chunks.add(of(text.substring(start), startLine));
    return chunks;
  }

  private static Chunk of(String text, int firstLine) {
    return new Chunk(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, firstLine);
  }

  /** Whether a document is announced, were it an empty one. */
  boolean isExplicit() {
    return startsDocument(text, 0) || isPrologue(text);
  }

  private static boolean startsDocument(String text, int at) {
    int dashes = text.startsWith(BYTE_ORDER_MARK, at) ? at + 1 : at;
    int after = dashes + 3;
    return text.startsWith("---", dashes)
        && (after == text.length() || Character.isWhitespace(text.charAt(after)));
  }

  /** Whether directives stand before the first {@code ---}, which belong to the document after. */
  private static boolean isPrologue(String text) {
    return text.lines().anyMatch(l -> l.startsWith("%"))
        && text.lines().allMatch(l -> l.startsWith("%") || l.startsWith("#") || l.isBlank());
  }

  /** The place in the whole text of an index of this one. */
  Place placeOf(int index) {
    Place within = Lines.placeOf(text, index);
    return new Place(firstLine - 1 + within.line(), within.column());
  }

  /**
   * Whether a tab stands at the mark, between a key's colon and its value, where it does not
   * indent.
   */
  boolean hasSeparatingTabAt(Mark mark) {
    int start = Lines.startOf(text, mark.getLine());
    int index = text.offsetByCodePoints(start, mark.getColumn());
    return text.startsWith("\t", index)
        && text.substring(start, index).stripTrailing().endsWith(":");
  }

  /** The same, with as many spaces for the tabs at the mark. */
  Chunk withSpacesAt(Mark mark) {
    int start = text.offsetByCodePoints(Lines.startOf(text, mark.getLine()), mark.getColumn());
    int end = start;
    while (text.startsWith("\t", end)) {
      end++;
    }
    return new Chunk(
        text.substring(0, start) + " ".repeat(end - start) + text.substring(end), firstLine);
  }
}
