package io.albedo.k8s.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values of JSON are the same, however their numbers are held. */
public final class JsonEquality {

  private JsonEquality() {}

  public static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
      return map.keySet().equals(otherMap.keySet())
          && map.keySet().stream().allMatch(name -> same(map.get(name), otherMap.get(name)));
    }
    if (one instanceof List<?> list && other instanceof List<?> otherList) {
      return same(list, otherList);
    }
    return (one instanceof Number number && other instanceof Number otherNumber)
        ? decimal(number).compareTo(decimal(otherNumber)) == 0
        : Objects.equals(one, other);
  }

  private static boolean same(List<?> one, List<?> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
