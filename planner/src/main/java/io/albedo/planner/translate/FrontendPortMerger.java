package io.albedo.planner.translate;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.annotation.AnnotationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts together what members say about one port of the network load balancer in front. */
final class FrontendPortMerger {

  private final int port;
  private final List<FrontendPorts> members;
  private final GroupFindings findings;

  private FrontendPortMerger(int port, List<FrontendPorts> members, GroupFindings findings) {
    this.port = port;
    this.members = members;
    this.findings = findings;
  }

  /** All ports that any member asks for. */
  static List<FrontendPort> merge(List<FrontendPorts> members, GroupFindings findings) {
    SortedSet<Integer> ports = new TreeSet<>();
    members.forEach(member -> ports.addAll(member.mapping().keySet()));
    List<FrontendPort> merged = new ArrayList<>();
    for (int port : ports) {
      List<FrontendPorts> asking =
          members.stream().filter(m -> m.mapping().containsKey(port)).toList();
      merged.add(new FrontendPortMerger(port, asking, findings).merge());
    }
    return merged;
  }

  private FrontendPort merge() {
    HealthCheck check = check();
    return new FrontendPort(port, behind(), check);
  }

  /** Another port would lead clients elsewhere, so nothing is done until members agree. */
  private int behind() {
    return this.<Integer>agreement(AnnotationName.FRONTEND_NLB_LISTENER_PORT_MAPPING, "Target Port")
        .among(stated(member -> Optional.ofNullable(member.mapping().get(port))), findings)
        .orElseThrow();
  }

  private HealthCheck check() {
    return HealthCheck.builder()
        .intervalSeconds(
            number(
                AnnotationName.FRONTEND_NLB_HEALTHCHECK_INTERVAL_SECONDS,
                "IntervalSeconds",
                timing -> timing.interval(),
                15))
        .timeoutSeconds(
            number(
                AnnotationName.FRONTEND_NLB_HEALTHCHECK_TIMEOUT_SECONDS,
                "TimeoutSeconds",
                timing -> timing.timeout(),
                5))
        .healthyThresholdCount(
            number(
                AnnotationName.FRONTEND_NLB_HEALTHCHECK_HEALTHY_THRESHOLD_COUNT,
                "HealthyThresholdCount",
                timing -> timing.healthy(),
                2))
        .unhealthyThresholdCount(
            number(
                AnnotationName.FRONTEND_NLB_HEALTHCHECK_UNHEALTHY_THRESHOLD_COUNT,
                "UnhealthyThresholdCount",
                timing -> timing.unhealthy(),
                2))
        .protocol(protocol())
        .path(path())
        .matcher(matcher())
        .port(Token.of(checkPort()))
        .build();
  }

  private int number(
      AnnotationName name,
      String field,
      Function<FrontendCheck.Timing, Optional<Integer>> setting,
      int otherwise) {
    return this.<Integer>agreement(name, field)
        .withHarmlessConflict()
        .among(stated(member -> setting.apply(member.check().timing())), findings)
        .orElse(otherwise);
  }

  private Protocol protocol() {
    return this.<Protocol>agreement(AnnotationName.FRONTEND_NLB_HEALTHCHECK_PROTOCOL, "Protocol")
        .withHarmlessConflict()
        .among(stated(member -> member.check().protocol()), findings)
        .orElse(Protocol.HTTP);
  }

  private String path() {
    return this.<String>agreement(AnnotationName.FRONTEND_NLB_HEALTHCHECK_PATH, "Path")
        .withHarmlessConflict()
        .among(stated(member -> member.check().path()), findings)
        .orElse("/");
  }

  /** LBC compares where codes are kept and not what they are, so two members never agree. */
  private String matcher() {
    return this.<String>agreement(AnnotationName.FRONTEND_NLB_HEALTHCHECK_SUCCESS_CODES, "Matcher")
        .comparing((one, other) -> false)
        .withHarmlessConflict()
        .among(stated(member -> member.check().matcher()), findings)
        .orElse("200");
  }

  private PortRef checkPort() {
    return this.<String>agreement(AnnotationName.FRONTEND_NLB_HEALTHCHECK_PORT, "Port")
        .withHarmlessConflict()
        .among(stated(member -> member.check().port().map(PortRef::text)), findings)
        .flatMap(
            text ->
                members.stream()
                    .flatMap(m -> m.check().port().stream())
                    .filter(port -> port.text().equals(text))
                    .findFirst())
        .orElse(PortRef.of(HealthCheckReader.TRAFFIC_PORT));
  }

  private <T> List<Stated<T>> stated(Function<FrontendPorts, Optional<T>> setting) {
    List<Stated<T>> stated = new ArrayList<>();
    for (FrontendPorts member : members) {
      setting.apply(member).ifPresent(value -> stated.add(new Stated<>(member.member(), value)));
    }
    return stated;
  }

  private <T> Agreement<T> agreement(AnnotationName name, String field) {
    return Agreement.on(name, conflict -> conflict.named(words(field, conflict)));
  }

  /** Members are counted among those that ask for the port. */
  private String words(String field, Conflict<?> conflict) {
    int place =
        members.stream().map(FrontendPorts::member).toList().indexOf(conflict.other().member());
    return "failed to merge NLB listenPort config for port: %d: conflicting %s, config %d: %s, previous: %s"
        .formatted(port, field, place + 1, conflict.other().value(), conflict.first().value());
  }
}
