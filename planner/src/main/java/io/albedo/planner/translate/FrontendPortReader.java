package io.albedo.planner.translate;

import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_HEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_INTERVAL_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_PATH;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_PORT;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_PROTOCOL;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_SUCCESS_CODES;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_TIMEOUT_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_UNHEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_LISTENER_PORT_MAPPING;

import io.albedo.model.cluster.PortRef;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.PortOrName;
import io.albedo.planner.annotation.ScalarParser;
import io.albedo.planner.catalogue.ValueType.Int32;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads what a member says about the ports of the network load balancer in front.
 *
 * <pre>
 * nothing, or an empty mapping  -> each port of the Ingress to itself
 * 443=8443, 80=8080             -> those whose second port the Ingress listens on
 * </pre>
 */
final class FrontendPortReader {

  private static final int HIGHEST_PORT = 65535;

  private final MemberPlan plan;
  private final MemberScope member;

  FrontendPortReader(MemberPlan plan) {
    this.plan = plan;
    this.member = plan.scope();
  }

  FrontendPorts read() {
    SortedMap<Integer, Integer> mapping = mapping();
    return new FrontendPorts(member, mapping, mapping.isEmpty() ? FrontendCheck.NONE : check());
  }

  private SortedMap<Integer, Integer> mapping() {
    SortedMap<Integer, Integer> written =
        read(FRONTEND_NLB_LISTENER_PORT_MAPPING, FrontendPortReader::parse).orElseGet(TreeMap::new);
    return written.isEmpty() ? toItself() : listenedOn(written);
  }

  private SortedMap<Integer, Integer> toItself() {
    SortedMap<Integer, Integer> mapping = new TreeMap<>();
    plan.listen().ports().keySet().forEach(port -> mapping.put(port, port));
    return mapping;
  }

  /** LBC leaves out the others without a word. */
  private SortedMap<Integer, Integer> listenedOn(SortedMap<Integer, Integer> written) {
    SortedMap<Integer, Integer> mapping = new TreeMap<>();
    written.forEach(
        (port, behind) -> {
          if (plan.listensOn(behind)) {
            mapping.put(port, behind);
          } else {
            warnOfUnlistened(port, behind);
          }
        });
    return mapping;
  }

  private void warnOfUnlistened(int port, int behind) {
    member
        .findings()
        .warn(
            Code.INVALID_LISTENER,
            AnnotationReader.field(FRONTEND_NLB_LISTENER_PORT_MAPPING),
            "port %d of the network load balancer is left out, since the Ingress does not listen on port %d"
                .formatted(port, behind));
  }

  private static Parsed<SortedMap<Integer, Integer>> parse(String raw) {
    AnnotationName name = FRONTEND_NLB_LISTENER_PORT_MAPPING;
    return AnnotationReader.type(name, TextMap.class)
        .parse(name.key(), raw)
        .mapMessage(
            cause ->
                "failed to parse frontend-nlb-listener-port-mapping for ingress map[]: " + cause)
        .flatMap(FrontendPortReader::ports);
  }

  private static Parsed<SortedMap<Integer, Integer>> ports(SortedMap<String, String> texts) {
    SortedMap<Integer, Integer> ports = new TreeMap<>();
    for (var pair : texts.entrySet()) {
      Optional<Integer> port = number(pair.getKey());
      Optional<Integer> behind = number(pair.getValue());
      if (port.isEmpty() || behind.isEmpty()) {
        return Parsed.bad(
            port.isEmpty()
                ? "invalid NLB listener port: " + pair.getKey()
                : "invalid ALB listener port: " + pair.getValue());
      }
      if (port.get() < 1 || port.get() > HIGHEST_PORT) {
        return Parsed.bad("NLB listener port must be within [1, 65535]: " + port.get());
      }
      ports.put(port.get(), behind.get());
    }
    return Parsed.ok(ports);
  }

  private static Optional<Integer> number(String text) {
    return ScalarParser.portOrName(text) instanceof PortOrName.Port(int number)
        ? Optional.of(number)
        : Optional.empty();
  }

  private FrontendCheck check() {
    return new FrontendCheck(
        read(FRONTEND_NLB_HEALTHCHECK_PORT, FrontendPortReader::checkPort),
        read(
            FRONTEND_NLB_HEALTHCHECK_PROTOCOL,
            raw -> HealthCheckReader.protocol(FRONTEND_NLB_HEALTHCHECK_PROTOCOL, raw)),
        member.annotations().text(FRONTEND_NLB_HEALTHCHECK_PATH),
        member.annotations().text(FRONTEND_NLB_HEALTHCHECK_SUCCESS_CODES),
        new FrontendCheck.Timing(
            number(FRONTEND_NLB_HEALTHCHECK_INTERVAL_SECONDS),
            number(FRONTEND_NLB_HEALTHCHECK_TIMEOUT_SECONDS),
            number(FRONTEND_NLB_HEALTHCHECK_HEALTHY_THRESHOLD_COUNT),
            number(FRONTEND_NLB_HEALTHCHECK_UNHEALTHY_THRESHOLD_COUNT)));
  }

  private static Parsed<PortRef> checkPort(String raw) {
    if (raw.equals(HealthCheckReader.TRAFFIC_PORT)) {
      return Parsed.ok(PortRef.of(raw));
    }
    return number(raw)
        .map(number -> Parsed.ok(PortRef.of(number)))
        .orElseGet(() -> Parsed.bad("failed to resolve healthCheckPort"));
  }

  private Optional<Integer> number(AnnotationName name) {
    return read(name, raw -> AnnotationReader.type(name, Int32.class).parse(name.key(), raw));
  }

  private <T> Optional<T> read(AnnotationName name, Function<String, Parsed<T>> parser) {
    String prefix = "failed to compute listenPort config for ingress: " + member.name() + ": ";
    return member
        .annotations()
        .parsed(name.key(), raw -> parser.apply(raw).mapMessage(cause -> prefix + cause));
  }
}
