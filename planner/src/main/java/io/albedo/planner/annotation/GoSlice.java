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
  record Elements<E>(List<E> memory, int length) {
    Elements {
      memory = List.copyOf(memory);
    }

    List<E> list() {
      return memory.subList(0, length);
    }
  }

  @Override
  public String name() {
    return "[]" + element.name();
  }

  @Override
  public Elements<E> zero() {
    return new Elements<>(List.of(), 0);
  }

  @Override
  public Elements<E> decode(GoReading reading, Elements<E> previous, GoValue value)
      throws JsonDecodeException {
    if (value.json() instanceof Json.Arr array) {
      return array.items().isEmpty() ? zero() : overwritten(reading, previous, value.items(array));
    }
    reading.mismatch(value, GoValue.kind(value.json()), name());
    return previous;
  }

  private Elements<E> overwritten(GoReading reading, Elements<E> previous, List<GoValue> items)
      throws JsonDecodeException {
    List<E> memory = new ArrayList<>(previous.memory());
    for (int i = 0; i < items.size(); i++) {
      if (i == memory.size()) {
        memory.add(element.zero());
      }
      memory.set(i, reading.plain(memory.get(i), List.of(items.get(i)), element));
    }
    return new Elements<>(memory, items.size());
  }
}
