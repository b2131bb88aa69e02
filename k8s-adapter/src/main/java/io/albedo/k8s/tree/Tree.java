package io.albedo.k8s.tree;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of YAML or JSON, and where it was written. */
public sealed interface Tree {

  Place place();

  /** What it is, for a message: {@code text}, {@code a list} and so on. */
  String kind();

  /** A single value as it is written; empty for null, lists and maps. */
  default Optional<String> scalar() {
    return switch (this) {
      case Text text -> Optional.of(text.value());
      case Flag flag -> Optional.of(flag.written);
      case Whole whole -> Optional.of(whole.written);
      case Decimal decimal -> Optional.of(decimal.written);
      case Nothing nothing -> Optional.empty();
      case Items items -> Optional.empty();
      case Entries entries -> Optional.empty();
    };
  }

  /** Text. */
  record Text(String value, Place place) implements Tree {
    @Override
    public String kind() {
      return "text";
    }
  }

  /**
   * True or false.
   *
   * @param written as in the source, since {@code no} means false too
   */
  record Flag(boolean value, String written, Place place) implements Tree {
    @Override
    public String kind() {
      return "a boolean";
    }
  }

  /**
   * A whole number.
   *
   * @param written as in the source, since {@code 0644} means 420
   */
  record Whole(BigInteger value, String written, Place place) implements Tree {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** A number with a fraction or an exponent. */
  record Decimal(double value, String written, Place place) implements Tree {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** Null, or nothing at all. */
  record Nothing(Place place) implements Tree {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** A list. */
  record Items(List<Tree> items, Place place) implements Tree {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A map, in the order written. */
  record Entries(Map<String, Tree> entries, Place place) implements Tree {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "a map";
    }
  }
}
