package io.albedo.planner.route.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Listeners and rules in few words. */
public final class RoutingTable {

  private RoutingTable() {}

  /** An HTTP listener on port 80. */
  public static Listener listener(Action... defaultActions) {
    return Listener.builder()
        .id(ResourceId.listener(80))
        .loadBalancer(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(80)
        .protocol(Protocol.HTTP)
        .addDefaultActions(defaultActions)
        .build();
  }

  /** A rule that answers with its own priority as text. */
  public static ListenerRule rule(int priority, Condition... conditions) {
    return rule(priority, answer(Integer.toString(priority)), conditions);
  }

  /** A rule of the listener on port 80. */
  public static ListenerRule rule(int priority, Action action, Condition... conditions) {
    return ListenerRule.builder()
        .id(ResourceId.rule(80, priority))
        .listener(Token.reference(ResourceId.listener(80), Attribute.LISTENER_ARN))
        .priority(priority)
        .addConditions(conditions)
        .addActions(action)
        .build();
  }

  /** A 200 with a body. */
  public static Action answer(String body) {
    return new Action.FixedResponse("200", Optional.of("text/plain"), Optional.of(body));
  }

  /** A forward to groups that all have a weight. */
  public static Action.Forward forward(Action.TargetGroupTuple... tuples) {
    return new Action.Forward(List.of(tuples), Optional.empty());
  }

  /** A target group with a weight, by a short ARN. */
  public static Action.TargetGroupTuple group(String arn, int weight) {
    return new Action.TargetGroupTuple(Token.of(new Arn(arn)), OptionalInt.of(weight));
  }

  /** A target group without weight. */
  public static Action.TargetGroupTuple group(String arn) {
    return new Action.TargetGroupTuple(Token.of(new Arn(arn)), OptionalInt.empty());
  }

  /** Hosts with wildcards. */
  public static Condition host(String... values) {
    return new Condition.HostHeader(List.of(values), List.of());
  }

  /** Hosts by expression. */
  public static Condition hostRegex(String... values) {
    return new Condition.HostHeader(List.of(), List.of(values));
  }

  /** Paths with wildcards. */
  public static Condition path(String... values) {
    return new Condition.PathPattern(List.of(values), List.of());
  }

  /** Paths by expression. */
  public static Condition pathRegex(String... values) {
    return new Condition.PathPattern(List.of(), List.of(values));
  }

  /** A header with wildcards in its values. */
  public static Condition header(String name, String... values) {
    return new Condition.HttpHeader(name, List.of(values), List.of());
  }

  /** Methods. */
  public static Condition method(String... values) {
    return new Condition.HttpRequestMethod(List.of(values));
  }

  /** A parameter with key. */
  public static Condition query(String key, String value) {
    return new Condition.QueryString(List.of(new Condition.KeyValue(Optional.of(key), value)));
  }

  /** A value in any parameter. */
  public static Condition query(String value) {
    return new Condition.QueryString(List.of(new Condition.KeyValue(Optional.empty(), value)));
  }

  /** Address ranges. */
  public static Condition source(String... cidrs) {
    return new Condition.SourceIp(List.of(cidrs));
  }
}
