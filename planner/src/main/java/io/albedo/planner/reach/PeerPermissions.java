package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns the networking rules of a binding into permissions. A rule without ports gives none. */
final class PeerPermissions {

  private static final int LAST_PORT = 65535;

  private record Range(int first, int last) {}

  private final List<NetworkingRule> rules;

  PeerPermissions(List<NetworkingRule> rules) {
    this.rules = rules;
  }

  /**
   * The permissions for some pods, or what is wrong with the rules.
   *
   * @param pods those behind one security group; none if targets are nodes
   */
  Parsed<SortedSet<IpPermission>> of(Collection<Pod> pods) {
    SortedSet<IpPermission> all = new TreeSet<>();
    for (NetworkingRule rule : rules) {
      for (Peer peer : rule.from()) {
        for (Port port : rule.ports()) {
          Parsed<List<IpPermission>> some =
              source(peer).flatMap(s -> numbers(port, pods).map(n -> permissions(port, n, s)));
          if (some instanceof Parsed.Bad<List<IpPermission>>(String why)) {
            return Parsed.bad(why);
          }
          all.addAll(some.orElse(List.of()));
        }
      }
    }
    return Parsed.ok(all);
  }

  /** What may have been granted, as far as that can be told without the pods. */
  List<Contribution.Claim> claims() {
    List<Contribution.Claim> claims = new ArrayList<>();
    for (NetworkingRule rule : rules) {
      for (Peer peer : rule.from()) {
        rule.ports().forEach(port -> claim(peer, port).ifPresent(claims::add));
      }
    }
    return claims;
  }

  private static Optional<Contribution.Claim> claim(Peer peer, Port port) {
    boolean named = port.port().filter(PortRef.ByName.class::isInstance).isPresent();
    Port any = named ? new Port(port.protocol(), Optional.empty()) : port;
    return source(peer)
        .flatMap(s -> numbers(any, List.of()).map(n -> permissions(any, n, s).getFirst()))
        .toOptional()
        .map(permission -> new Contribution.Claim(permission, named));
  }

  private static Parsed<IpPermission.Source> source(Peer peer) {
    return switch (peer) {
      case Peer.OfSecurityGroup(String id) ->
          Parsed.ok(new IpPermission.Source(IpPermission.Kind.SECURITY_GROUP, id));
      case Peer.OfIpBlock(String text) ->
          Cidr.parse(text)
              .map(
                  cidr ->
                      new IpPermission.Source(
                          cidr.isIpv6() ? IpPermission.Kind.IPV6_CIDR : IpPermission.Kind.IPV4_CIDR,
                          text));
    };
  }

  /** First and last ports; one port may have different numbers on different pods. */
  private static Parsed<List<Range>> numbers(Port port, Collection<Pod> pods) {
    if (port.port().isEmpty()) {
      return Parsed.ok(List.of(new Range(0, LAST_PORT)));
    }
    return switch (port.port().get()) {
      case PortRef.ByNumber(int number) -> Parsed.ok(List.of(new Range(number, number)));
      case PortRef.ByName(String name) -> named(name, pods);
    };
  }

  private static Parsed<List<Range>> named(String name, Collection<Pod> pods) {
    if (pods.isEmpty()) {
      return Parsed.bad("port '" + name + "' is a name, which only pods can have");
    }
    List<Range> ranges = new ArrayList<>();
    for (Pod pod : pods) {
      Optional<Integer> number =
          pod.containerPorts().stream()
              .filter(p -> p.name().equals(name))
              .map(Pod.ContainerPort::number)
              .findFirst();
      if (number.isEmpty()) {
        return Parsed.bad("pod %s has no port '%s'".formatted(pod.name(), name));
      }
      ranges.add(new Range(number.get(), number.get()));
    }
    return Parsed.ok(ranges);
  }

  private static List<IpPermission> permissions(
      Port port, List<Range> ranges, IpPermission.Source source) {
    String protocol = port.protocol().orElse("TCP").toLowerCase(Locale.ROOT);
    return ranges.stream()
        .map(range -> new IpPermission(protocol, range.first(), range.last(), source))
        .toList();
  }
}
