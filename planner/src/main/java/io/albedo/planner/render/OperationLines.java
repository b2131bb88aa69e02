package io.albedo.planner.render;

import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The operations of a group, in order: mark, name and reason, and what stays up meanwhile. Many of
 * a kind in a row are folded.
 *
 * <pre>
 *   +  create rule 80:1: /a — does not exist yet
 *      … 23 more of the same
 *   +  create rule 80:25: /z — does not exist yet
 * </pre>
 */
final class OperationLines {

  private static final String INDENT = "  ";
  private static final String HANGING = INDENT + "   ";
  private static final String DETAIL = HANGING + "   ";
  private static final int FOLDED_FROM = 6;

  private final TextStyle style;
  private final OperationDetail details;
  private final List<Operation> operations;
  private final List<String> lines = new ArrayList<>();
  private String preserved = "";

  private OperationLines(TextStyle style, List<Operation> operations) {
    this.style = style;
    this.operations = operations;
    this.details = new OperationDetail(new FoldedList(style.verbose()));
  }

  static List<String> of(TextStyle style, List<Operation> operations) {
    return new OperationLines(style, operations).lines();
  }

  private List<String> lines() {
    for (int i = 0; i < operations.size(); ) {
      int alike = style.verbose() ? 1 : alikeFrom(i);
      if (alike >= FOLDED_FROM) {
        folded(i, alike);
      } else {
        operations.subList(i, i + alike).forEach(this::operation);
      }
      i += alike;
    }
    return lines;
  }

  private int alikeFrom(int first) {
    int end = first + 1;
    while (end < operations.size() && areAlike(operations.get(first), operations.get(end))) {
      end++;
    }
    return end - first;
  }

  private boolean areAlike(Operation a, Operation b) {
    return a.call().api().equals(b.call().api())
        && a.mark() == b.mark()
        && a.reason().equals(b.reason())
        && a.preserves().equals(b.preserves())
        && details.of(a.call()).isEmpty()
        && details.of(b.call()).isEmpty();
  }

  private void folded(int first, int count) {
    operation(operations.get(first));
    lines.add(HANGING + style.paint(Ink.FAINT, "… " + (count - 2) + " more of the same"));
    headline(operations.get(first + count - 1));
  }

  private void operation(Operation operation) {
    headline(operation);
    detail(Ink.NORMAL, details.of(operation.call()));
    preserved(operation.preserves());
    if (style.verbose()) {
      detail(Ink.FAINT, call(operation));
    }
  }

  /** Said once for operations in a row that preserve the same. */
  private void preserved(String what) {
    if (!what.equals(preserved)) {
      detail(Ink.INFO, prefixed("meanwhile: ", what));
    }
    preserved = what;
  }

  /** The reason follows the title, on the same line if there is room for all of it. */
  private void headline(Operation operation) {
    Mark mark = operation.mark();
    String title = Printable.of(operation.title());
    String reason = prefixed("— ", Printable.of(operation.reason()));
    int width = style.width() - HANGING.length();
    String start = INDENT + style.paint(ink(mark), mark.symbol()) + "  ";
    if (DisplayWidth.of(title) + 1 + DisplayWidth.of(reason) <= width) {
      lines.add((start + title + " " + style.paint(Ink.FAINT, reason)).stripTrailing());
      return;
    }
    List<String> wrapped = LineWrapper.wrap(title, width);
    lines.add(start + wrapped.getFirst());
    wrapped.stream().skip(1).forEach(line -> lines.add(HANGING + line));
    block(HANGING, Ink.FAINT, reason);
  }

  private void detail(Ink ink, String text) {
    block(DETAIL, ink, text);
  }

  private void block(String indent, Ink ink, String text) {
    if (!text.isEmpty()) {
      LineWrapper.wrap(text, style.width() - indent.length())
          .forEach(line -> lines.add(indent + style.paint(ink, line)));
    }
  }

  private static String call(Operation operation) {
    String after =
        operation.dependsOn().stream().map(OperationId::value).collect(Collectors.joining(", "));
    return operation.id() + ": " + operation.call().api() + prefixed(", after ", after);
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }

  static Ink ink(Mark mark) {
    return switch (mark) {
      case CREATE -> Ink.ADDED;
      case UPDATE -> Ink.CHANGED;
      case DELETE -> Ink.REMOVED;
      case REPLACE -> Ink.REPLACED;
      case WAIT -> Ink.WAITING;
    };
  }
}
