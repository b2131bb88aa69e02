package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.NodeFitness;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Finds out what bindings ask of security groups. */
public final class ContributionResolver {

  private static final String FIELD = "spec.networking";

  private final InterfaceIndex interfaces;
  private final PodInterfaces podInterfaces;
  private final SecurityGroupChoice choice;

  public ContributionResolver(ClusterState cluster, CloudState cloud, Options options) {
    Optional<VpcId> vpc = options.vpcIn(cloud);
    this.interfaces = new InterfaceIndex(cloud);
    this.podInterfaces = new PodInterfaces(cluster, interfaces, vpc);
    this.choice = new SecurityGroupChoice(cloud, options);
  }

  /** What a binding asks for, given what it leads to. */
  public Contribution of(TargetGroupBindingObject binding, Backend backend) {
    return binding
        .networking()
        .filter(rules -> !binding.deleting())
        .map(rules -> of(new PeerPermissions(rules), binding, backend))
        .orElseGet(Contribution::nothing);
  }

  /** What a binding keeps of which nothing else is known, for the reasons given. */
  public static Contribution claimsOf(TargetGroupBindingObject binding, List<Diagnostic> findings) {
    List<Contribution.Claim> claims =
        binding.networking().map(rules -> new PeerPermissions(rules).claims()).orElse(List.of());
    return new Contribution(new TreeMap<>(), claims, findings);
  }

  private Contribution of(
      PeerPermissions peers, TargetGroupBindingObject binding, Backend backend) {
    Subject subject = Subject.targetGroupBinding(binding.name());
    return switch (backend) {
      case Backend.Missing missing -> Contribution.nothing();
      case Backend.Unusable(List<Diagnostic> findings) -> claimsOf(binding, findings);
      case Backend.Pods pods -> new Attempt(peers, binding, subject).ofPods(pods);
      case Backend.Nodes nodes -> new Attempt(peers, binding, subject).ofNodes(nodes);
    };
  }

  /** One binding whose backend is known. */
  private final class Attempt {

    private final PeerPermissions peers;
    private final TargetGroupBindingObject binding;
    private final Subject subject;
    private final Map<SecurityGroupId, List<Pod>> podsByGroup = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    Attempt(PeerPermissions peers, TargetGroupBindingObject binding, Subject subject) {
      this.peers = peers;
      this.binding = binding;
      this.subject = subject;
    }

    Contribution ofPods(Backend.Pods backend) {
      SortedMap<String, Pod> pods = new TreeMap<>();
      backend.endpoints().values().forEach(e -> pods.put(e.pod().name().text(), e.pod()));
      pods.values().forEach(this::add);
      return result("pods");
    }

    private void add(Pod pod) {
      switch (podInterfaces.of(pod)) {
        case PodInterface.Found(NetworkInterface found) ->
            choose(found)
                .ifPresent(g -> podsByGroup.computeIfAbsent(g, x -> new ArrayList<>()).add(pod));
        case PodInterface.Outside outside -> {}
        case PodInterface.NotFound notFound -> lost.add(pod.name().text());
      }
    }

    Contribution ofNodes(Backend.Nodes backend) {
      for (Backend.NodeEndpoint endpoint : backend.endpoints().values()) {
        primary(endpoint.node())
            .ifPresentOrElse(
                found -> choose(found).ifPresent(g -> podsByGroup.put(g, List.of())),
                () -> lost.add(endpoint.node().name()));
      }
      if (podsByGroup.isEmpty()) {
        var unused =
            permissions(List.of()); // what is wrong with the rules is wrong without nodes, too
      }
      return result("nodes");
    }

    private Optional<NetworkInterface> primary(Node node) {
      return NodeFitness.instance(node).flatMap(interfaces::instance).flatMap(Instance::primary);
    }

    private Optional<SecurityGroupId> choose(NetworkInterface found) {
      Parsed<SecurityGroupId> group = choice.of(found);
      group.problem().ifPresent(why -> find(Code.AMBIGUOUS_SECURITY_GROUP, why));
      return group.toOptional();
    }

    private Contribution result(String kind) {
      if (!lost.isEmpty()) {
        find(
            Code.INTERFACE_NOT_FOUND,
            "AWS has no network interface for %s %s".formatted(kind, String.join(", ", lost)));
      }
      SortedMap<SecurityGroupId, SortedSet<IpPermission>> wanted = new TreeMap<>();
      podsByGroup.forEach((group, pods) -> permissions(pods).ifPresent(p -> wanted.put(group, p)));
      return findings.isEmpty()
          ? new Contribution(wanted, List.of(), List.of())
          : claimsOf(binding, findings);
    }

    private Optional<SortedSet<IpPermission>> permissions(Collection<Pod> pods) {
      Parsed<SortedSet<IpPermission>> permissions = peers.of(pods);
      permissions.problem().ifPresent(why -> find(Code.INVALID_NETWORKING, why));
      return permissions.toOptional();
    }

    private void find(Code code, String why) {
      Diagnostic finding = Diagnostic.of(code, subject, FIELD, why);
      if (!findings.contains(finding)) {
        findings.add(finding);
      }
    }
  }
}
