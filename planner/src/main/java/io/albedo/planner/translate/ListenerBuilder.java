package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the listener of a port. */
final class ListenerBuilder {

  private final GroupScope group;
  private final PortPlan port;

  ListenerBuilder(GroupScope group, PortPlan port) {
    this.group = group;
    this.port = port;
  }

  Listener build(List<Action> defaultActions) {
    checkCertificates();
    return Listener.builder()
        .id(ResourceId.listener(port.port()))
        .loadBalancer(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(port.port())
        .protocol(port.protocol())
        .defaultActions(defaultActions)
        .certificates(port.tls().certificates())
        .sslPolicy(sslPolicy())
        .mutualAuthentication(port.tls().mutualAuthentication())
        .attributes(attributes())
        .tags(tags())
        .build();
  }

  /** LBC sends such a listener to AWS, which refuses it. */
  private void checkCertificates() {
    if (port.isSecure() && port.tls().certificates().isEmpty()) {
      group
          .findings()
          .warn(
              Code.CERTIFICATE_NOT_FOUND,
              AnnotationReader.field(AnnotationName.CERTIFICATE_ARN),
              "HTTPS listener " + port.port() + " has no certificate, so AWS will refuse it");
    }
  }

  private Optional<String> sslPolicy() {
    return port.isSecure()
        ? port.tls().policy().or(() -> Optional.of(group.options().defaultSslPolicy()))
        : Optional.empty();
  }

  private SortedMap<String, String> tags() {
    return new GroupTags(group).of(port.members());
  }

  /** Those that members set, under those that the class of the first member sets. */
  private SortedMap<String, String> attributes() {
    AnnotationName name = AnnotationName.LISTENER_ATTRIBUTES;
    LaterClasses.checkListener(port);
    String listener = port.protocol().text() + "-" + port.port();
    List<Stated<SortedMap<String, String>>> stated =
        Stated.by(
            port.members().stream().map(MemberPlan::scope).toList(),
            member -> member.annotations().stringMap(name, listener));
    String field = AnnotationReader.field(name.key(listener));
    return new Union(field, "conflicting listener attributes", ofClass())
        .of(stated, group.findings());
  }

  private SortedMap<String, String> ofClass() {
    return port.members()
        .getFirst()
        .scope()
        .params()
        .flatMap(params -> LaterClasses.attributes(params, port))
        .map(IngressClassParams.ListenerParams::attributes)
        .orElseGet(TreeMap::new);
  }
}
