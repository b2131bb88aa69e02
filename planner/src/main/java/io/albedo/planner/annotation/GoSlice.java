package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A slice; an array decoded into it is written over its elements, as Go does it. */
record GoSlice<E>(GoType<E> element) implements GoType<GoSlice.Elements<E>> {

  /**
   * The elements of a slice and, behind its length, those that an earlier and longer array has left
   * in memory: decoding a longer array again brings them back.
   */
  static final class Elements<E> {

    private final List<E> memory = new ArrayList<>();
    private int length;

    List<E> list() {
      return List.copyOf(memory.subList(0, length));
    }
  }

  @Override
  public String name() {
    return "[]" + element.name();
  }

  @Override
  public Elements<E> zero() {
    return new Elements<>();
  }

  @Override
  public Elements<E> decode(GoReading reading, Elements<E> elements, GoValue value)
      throws JsonDecodeException {
    if (value.json() instanceof Json.Arr array) {
      overwrite(reading, elements, value.items(array));
    } else {
      reading.mismatch(value, GoValue.kind(value.json()), name());
    }
    return elements;
  }

  private void overwrite(GoReading reading, Elements<E> elements, List<GoValue> items)
      throws JsonDecodeException {
    if (items.isEmpty()) {
      elements.memory.clear();
    }
    for (int i = 0; i < items.size(); i++) {
      if (i == elements.memory.size()) {
        elements.memory.add(element.zero());
      }
      E previous = elements.memory.get(i);
      elements.memory.set(i, reading.plain(previous, List.of(items.get(i)), element));
    }
    elements.length = items.size();
  }
}
