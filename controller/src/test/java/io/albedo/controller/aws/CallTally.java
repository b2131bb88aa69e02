package io.albedo.controller.aws;

import io.albedo.aws.client.ApiCall;
import io.albedo.aws.client.CallListener;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts calls by service and operation, and passes them on. */
public final class CallTally implements CallListener {

  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private final CallListener next;

  public CallTally(CallListener next) {
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
  public synchronized Calls take() {
    Calls taken = new Calls(new TreeMap<>(counts));
    counts.clear();
    return taken;
  }

  /** Calls by service and operation. */
  public record Calls(SortedMap<String, Integer> counts) {
    public int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int writes() {
      return counts.entrySet().stream()
          .filter(e -> !e.getKey().matches(".* (Describe|Get|List).*"))
          .mapToInt(e -> e.getValue())
          .sum();
    }
  }
}
