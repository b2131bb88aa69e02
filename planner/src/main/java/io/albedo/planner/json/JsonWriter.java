package io.albedo.planner.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Writes JSON text, without a newline at the end.
 *
 * <p>What is still to be written stands on a stack of our own: any tree {@link JsonReader} accepts
 * can be written.
 */
public final class JsonWriter {

  private sealed interface Pending {}

  private record Text(String text) implements Pending {}

  private record Value(Json value, int depth) implements Pending {}

  private final StringBuilder out = new StringBuilder();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final JsonEscaper escaper;
  private final boolean pretty;

  private JsonWriter(JsonEscaper escaper, boolean pretty) {
    this.escaper = escaper;
    this.pretty = pretty;
  }

  /** On one line, without any white space. */
  public static String compact(Json json) {
    return new JsonWriter(JsonEscaper.PLAIN, false).write(json);
  }

  /** Two spaces a level, every member and item on its own line, as {@code jq} prints it. */
  public static String pretty(Json json) {
    return new JsonWriter(JsonEscaper.PLAIN, true).write(json);
  }

  /** As Go's {@code json.Marshal} would: compact, with {@code < > &} escaped for HTML. */
  public static String compactLikeGo(Json json) {
    return new JsonWriter(JsonEscaper.GO, false).write(json);
  }

  private String write(Json json) {
    pending.push(new Value(json, 0));
    while (!pending.isEmpty()) {
      switch (pending.pop()) {
        case Text(String text) -> out.append(text);
        case Value(Json value, int depth) -> write(value, depth);
      }
    }
    return out.toString();
  }

  private void write(Json json, int depth) {
    switch (json) {
      case Json.Obj(List<Json.Member> members) ->
          push('{', '}', members(members, depth + 1), depth);
      case Json.Arr(List<Json> items) -> push('[', ']', items(items, depth + 1), depth);
      case Json.Str(String value) -> out.append(escaper.quote(value));
      case Json.Num(String literal) -> out.append(literal);
      case Json.Bool(boolean value) -> out.append(value);
      case Json.Null() -> out.append("null");
    }
  }

  private List<List<Pending>> members(List<Json.Member> members, int depth) {
    return members.stream().map(member -> member(member, depth)).toList();
  }

  private List<Pending> member(Json.Member member, int depth) {
    String colon = pretty ? ": " : ":";
    return List.of(
        new Text(escaper.quote(member.name()) + colon), new Value(member.value(), depth));
  }

  private List<List<Pending>> items(List<Json> items, int depth) {
    return items.stream().map(item -> List.<Pending>of(new Value(item, depth))).toList();
  }

  private void push(char begin, char end, List<List<Pending>> entries, int depth) {
    List<Pending> all = new ArrayList<>();
    Iterator<List<Pending>> rest = entries.iterator();
    all.add(new Text(String.valueOf(begin)));
    while (rest.hasNext()) {
      all.add(new Text(newLine(depth + 1)));
      all.addAll(rest.next());
      all.add(new Text(rest.hasNext() ? "," : newLine(depth)));
    }
    all.add(new Text(String.valueOf(end)));
    all.reversed().forEach(pending::push);
  }

  private String newLine(int depth) {
    return pretty ? "\n" + "  ".repeat(depth) : "";
  }
}
