package io.albedo.controller.aws;

import io.albedo.aws.client.ApiCall;
import io.albedo.aws.client.CallListener;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts calls by service and operation, and passes them on. */
final class CallTally implements CallListener {

  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private final CallListener next;

  CallTally(CallListener next) {
    this.next = next;
  }

  @Override
  public void called(ApiCall call) {
    synchronized (this) {
      counts.merge(call.operation().toString(), 1, Integer::sum);
    }
    next.called(call);
  }

  /** What was called since the last time somebody asked. */
  synchronized Calls take() {
    Calls taken = new Calls(new TreeMap<>(counts));
    counts.clear();
    return taken;
  }

  /** Calls by service and operation. */
  record Calls(SortedMap<String, Integer> counts) {
    int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int writes() {
      return counts.entrySet().stream()
          .filter(e -> !e.getKey().matches(".* (Describe|Get|List).*"))
          .mapToInt(e -> e.getValue())
          .sum();
    }
  }
}
