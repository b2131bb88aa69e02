package io.albedo.aws.read.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which operations were called, and which of them fail. */
public final class CallLog {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
  private final Map<String, RuntimeException> onces = new ConcurrentHashMap<>();

  void add(String operation) {
    calls.add(operation);
    RuntimeException once = onces.remove(operation);
    RuntimeException always = failures.get(operation);
    if (once != null || always != null) {
      throw Objects.requireNonNullElse(once, always);
    }
  }

  /** From now on the operation fails. */
  public void fail(String operation, RuntimeException failure) {
    failures.put(operation, failure);
  }

  /** The next call of the operation fails, those after it do not. */
  public void failOnce(String operation, RuntimeException failure) {
    onces.put(operation, failure);
  }

  /** How often each was called. */
  public Map<String, Long> counts() {
    return calls.stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  public long count(String operation) {
    return counts().getOrDefault(operation, 0L);
  }

  public int size() {
    return calls.size();
  }

  public void clear() {
    calls.clear();
  }
}
