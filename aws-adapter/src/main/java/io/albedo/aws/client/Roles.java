package io.albedo.aws.client;

import io.albedo.model.alb.AssumedRole;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The roles that a connection has taken on. Each is taken on when its first call is made, and again
 * before its credentials end; AWS limits calls by account, so that each has limits of its own.
 */
final class Roles {

  private final ConcurrentHashMap<AssumedRole, Caller> callers = new ConcurrentHashMap<>();
  private final Function<AssumedRole, Caller> taking;

  /**
   * No roles yet.
   *
   * @param taking takes one on
   */
  Roles(Function<AssumedRole, Caller> taking) {
    this.taking = taking;
  }

  /** Always the same for the same role. */
  Caller caller(AssumedRole role) {
    return callers.computeIfAbsent(role, taking);
  }
}
