package io.albedo.aws.read.map;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers that AWS may leave out. */
final class Numbers {

  private Numbers() {}

  static OptionalInt optional(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  static OptionalLong optional(@Nullable Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static int or(@Nullable Integer number, int other) {
    return number == null ? other : number;
  }
}
