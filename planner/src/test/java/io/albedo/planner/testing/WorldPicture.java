package io.albedo.planner.testing;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A world as lines of text in which nothing depends on ids that were given by chance. */
public final class WorldPicture {

  private static final Pattern TUPLES = Pattern.compile("TargetGroupTuple.*(?=\\], stickiness)");

  private final World world;
  private final Map<String, String> names = new TreeMap<>();

  private WorldPicture(World world) {
    this.world = world;
    CloudState cloud = world.cloud();
    cloud.securityGroups().forEach(g -> names.put(g.groupId().value(), g.spec().name()));
    cloud.targetGroups().forEach(t -> names.put(t.arn().value(), t.spec().name().toString()));
    cloud.loadBalancers().forEach(l -> names.put(l.arn().value(), l.spec().name()));
    cloud.listeners().forEach(l -> names.put(l.arn().value(), "listener" + l.spec().port()));
    certificates().forEach(c -> names.put(c.arn().value(), "certificate " + c.domains()));
  }

  /** With all settings. */
  public static List<String> of(World world) {
    return new WorldPicture(world).lines();
  }

  /** Without attributes, which stay when nobody asks for them any more. */
  public static List<String> withoutAttributes(World world) {
    List<ObservedLoadBalancer> bare =
        world.cloud().loadBalancers().stream().map(WorldPicture::withoutAttributes).toList();
    CloudState cloud = CloudState.builder().from(world.cloud()).loadBalancers(bare).build();
    return of(new World(cloud, world.bindings(), world.sequence()));
  }

  private static ObservedLoadBalancer withoutAttributes(ObservedLoadBalancer balancer) {
    LoadBalancer spec =
        LoadBalancer.builder().from(balancer.spec()).attributes(new TreeMap<>()).build();
    return new ObservedLoadBalancer(
        balancer.arn(), balancer.dnsName(), balancer.vpc(), balancer.state(), spec);
  }

  private List<String> lines() {
    CloudState cloud = world.cloud();
    List<String> lines = new ArrayList<>();
    cloud.securityGroups().forEach(g -> lines.add("" + g.spec()));
    cloud.targetGroups().forEach(t -> lines.add("" + t.spec()));
    cloud.loadBalancers().forEach(l -> lines.add("" + l.spec()));
    cloud.listeners().forEach(l -> lines.add("" + canonical(l.spec())));
    certificates().forEach(c -> lines.add("" + c));
    cloud.webAclAssociations().forEach((lb, acl) -> lines.add(acl + " before " + lb));
    cloud.regionalWebAclAssociations().forEach((lb, acl) -> lines.add(acl + " before " + lb));
    cloud.shieldProtections().forEach((lb, p) -> lines.add(p.name() + " for " + lb));
    cloud.rules().forEach(r -> lines.add("" + Canonical.of(r.spec())));
    world.bindings().values().forEach(b -> lines.add("" + b));
    cloud
        .targets()
        .forEach((arn, targets) -> targets.forEach(t -> lines.add("in " + arn.value() + ": " + t)));
    return lines.stream()
        .map(this::named)
        .map(WorldPicture::inOrder)
        .map(WorldPicture::withoutTurn)
        .sorted()
        .toList();
  }

  /** A target group that took the place of another of the same name has another name. */
  private static String withoutTurn(String line) {
    return line.replaceAll("(-nlb-\\d+)-\\d\\b", "$1");
  }

  private List<Certificate> certificates() {
    return world.cloud().facts().map(AccountFacts::certificates).orElse(List.of());
  }

  /** Certificates are listed by name, as those in other worlds are. */
  private Listener canonical(Listener listener) {
    return Canonical.of(
        Listener.builder()
            .from(listener)
            .certificates(
                listener.certificates().stream()
                    .map(c -> c.map(arn -> new Arn(named(arn.value()))))
                    .toList())
            .build());
  }

  private String named(String line) {
    String named = line;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replace(name.getKey(), name.getValue());
    }
    return named;
  }

  /** The tuples of a forward are a set, which AWS lists by ARN. */
  private static String inOrder(String line) {
    return TUPLES
        .matcher(line)
        .replaceAll(
            tuples ->
                Matcher.quoteReplacement(
                    Arrays.stream(tuples.group().split("(?=TargetGroupTuple)"))
                        .map(tuple -> tuple.replaceFirst(", $", ""))
                        .sorted()
                        .collect(Collectors.joining(", "))));
  }
}
