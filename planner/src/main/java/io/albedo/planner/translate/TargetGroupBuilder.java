package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds the target group of a Service port that an Ingress uses. The same Service used by two
 * Ingresses, or by port name and by port number, gives two.
 */
final class TargetGroupBuilder {

  private final TargetContext context;

  TargetGroupBuilder(TargetContext context) {
    this.context = context;
  }

  TargetGroup build(BackendRef backend, ServicePort port) {
    Service service = backend.service();
    TargetSettings settings = TargetSettings.read(backend, context.surroundings().options());
    Token<Integer> targetPort = new ServicePorts(service).targetPort(port, settings.type());
    checkPort(backend, settings.type(), targetPort);
    OptionalInt controlPort = controlPort(backend, settings.type());
    return TargetGroup.builder()
        .id(backend.targetGroup())
        .name(name(backend, settings, targetPort, controlPort))
        .targetType(settings.type())
        .port(targetPort)
        .protocol(settings.protocol())
        .protocolVersion(settings.version())
        .ipAddressType(addressType(backend))
        .healthCheck(
            new HealthCheckReader(backend, settings.type())
                .read(settings.protocol(), settings.version()))
        .attributes(attributes(backend))
        .tags(tags(backend))
        .targetControlPort(controlPort)
        .build();
  }

  private static void checkPort(BackendRef backend, TargetType type, Token<Integer> port) {
    if (port.equals(Token.of(0))) {
      Diagnostic finding =
          Diagnostic.of(
              Code.UNUSABLE_SERVICE,
              backend.member().findings().subject(),
              backend.field(),
              type == TargetType.INSTANCE
                  ? "TargetGroup port is empty. When using Instance targets, your service be must"
                      + " of type 'NodePort' or 'LoadBalancer'"
                  : "TargetGroup port is empty. Are you using the correct service type?");
      backend.member().findings().add(finding.withHelp(usable(backend.service(), type)));
    }
  }

  private static String usable(Service service, TargetType type) {
    return "Service %s is of type %s: change that, or the target type, which is %s."
        .formatted(service.name(), service.type(), type.text());
  }

  private static OptionalInt controlPort(BackendRef backend, TargetType type) {
    AnnotationName name = AnnotationName.TARGET_CONTROL_PORT;
    if (!backend.annotations().hasAny(name)) {
      return OptionalInt.empty();
    }
    String member = backend.service().name().name() + "." + backend.port().text();
    Optional<Integer> port = backend.annotations().int32(name, member);
    if (port.isPresent() && type == TargetType.INSTANCE) {
      backend
          .member()
          .findings()
          .add(
              Code.INVALID_TARGET_GROUP,
              AnnotationReader.field(name.key(member)),
              "target control port is not supported for instance target target group");
    }
    return port.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** A Service with IPv6 anywhere among its families has IPv6 targets. */
  private IpAddressType addressType(BackendRef backend) {
    boolean ipv6 = backend.service().ipFamilies().contains("IPv6");
    if (ipv6 && !context.ipv6()) {
      backend
          .member()
          .findings()
          .addUnfit(
              Code.UNUSABLE_SERVICE,
              backend.field(),
              "unsupported IPv6 configuration, lb not dual-stack");
    }
    return ipv6 ? IpAddressType.IPV6 : IpAddressType.IPV4;
  }

  private static SortedMap<String, String> attributes(BackendRef backend) {
    return backend
        .annotations()
        .stringMap(AnnotationName.TARGET_GROUP_ATTRIBUTES)
        .orElseGet(TreeMap::new);
  }

  private SortedMap<String, String> tags(BackendRef backend) {
    Tags tags = new Tags(context.surroundings().options());
    return tags.withDefaults(tags.of(backend.member(), backend.service()));
  }

  private Token<String> name(
      BackendRef backend,
      TargetSettings settings,
      Token<Integer> targetPort,
      OptionalInt controlPort) {
    Service service = backend.service();
    if (service.uid().isEmpty()) {
      return Token.unknown("name of the target group, from the uid of Service " + service.name());
    }
    return targetPort.map(
        port ->
            context
                .names()
                .targetGroup(service.name(), details(backend, settings, port, controlPort)));
  }

  /** What tells target groups of a group apart, in the order of LBC's hash. */
  private static String details(
      BackendRef backend, TargetSettings settings, int targetPort, OptionalInt controlPort) {
    return backend.member().name().namespace()
        + backend.member().name().name()
        + backend.service().uid().orElseThrow()
        + backend.port().text()
        + targetPort
        + settings.type().text()
        + settings.protocol().text()
        + settings.version().text()
        + (controlPort.isPresent() ? Integer.toString(controlPort.getAsInt()) : "");
  }
}
