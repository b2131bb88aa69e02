package io.albedo.planner.canonical;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes over, from what is there, everything that nobody asked to be otherwise: names, attributes
 * that nobody set, foreign tags that are to be left alone. What remains different is a change.
 *
 * <pre>
 * wanted:  attributes {idle_timeout.timeout_seconds=30}
 * present: attributes {idle_timeout.timeout_seconds=60, routing.http2.enabled=false}
 * adopted: attributes {idle_timeout.timeout_seconds=30, routing.http2.enabled=false}
 * </pre>
 */
public final class Adoption {

  private final ForeignTags foreignTags;
  private final boolean tagsListenersAndRules;
  private final boolean removesMutualAuthentication;
  private final boolean seen;
  private final boolean changesHealthChecks;

  /**
   * Adoption under the given options.
   *
   * @param seen whether anybody has looked at AWS
   */
  public Adoption(Options options, boolean seen) {
    this.seen = seen;
    this.foreignTags = new ForeignTags(options);
    this.tagsListenersAndRules = options.isOn(FeatureGate.LISTENER_RULES_TAGGING);
    this.removesMutualAuthentication = options.isOn(FeatureGate.ENHANCED_DEFAULT_BEHAVIOR);
    this.changesHealthChecks = options.isOn(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG);
  }

  public SecurityGroup adopt(SecurityGroup wanted, SecurityGroup present) {
    return wanted
        .withName(present.name())
        .withDescription(present.description())
        .withTags(foreignTags.keep(wanted.tags(), present.tags()));
  }

  /** Who issues it is not looked at, since another authority gives another identity. */
  public CreatedCertificate adopt(CreatedCertificate wanted, CreatedCertificate present) {
    boolean issued = present.stage() == wanted.stage();
    return present
        .withStage(wanted.stage())
        .withUnvalidated(wanted.unvalidated())
        .withHostedZones(issued ? present.hostedZones() : wanted.hostedZones())
        .withTags(foreignTags.keepOnListener(wanted.tags(), present.tags()));
  }

  public LoadBalancer adopt(LoadBalancer wanted, LoadBalancer present) {
    return LoadBalancer.builder()
        .from(wanted)
        .name(present.name())
        .subnets(subnets(wanted.subnets(), present.subnets()))
        .securityGroups(knownGroups(wanted, present))
        .customerOwnedIpv4Pool(present.customerOwnedIpv4Pool())
        .attributes(
            attributes(
                wanted.attributes(),
                present.attributes(),
                AttributeDefaults.loadBalancer(present.type())))
        .minimumCapacityUnits(
            wanted.minimumCapacityUnits().isPresent()
                ? wanted.minimumCapacityUnits()
                : present.minimumCapacityUnits())
        .tags(foreignTags.keep(wanted.tags(), present.tags()))
        .build();
  }

  /** Load balancers keep the Elastic IPs they were made with: subnets are compared by id. */
  private static Token<List<SubnetMapping>> subnets(
      Token<List<SubnetMapping>> wanted, Token<List<SubnetMapping>> present) {
    Map<SubnetId, SubnetMapping> made =
        present.known().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(SubnetMapping::subnet, mapping -> mapping, (a, b) -> a));
    return known(wanted, present)
        .map(
            mappings ->
                mappings.stream()
                    .map(mapping -> made.getOrDefault(mapping.subnet(), mapping))
                    .toList());
  }

  /**
   * Whether the present target group can become the wanted one in place. Source: behaviour of
   * aws-load-balancer-controller v3.5.0.
   */
  public boolean canChange(TargetGroup present, TargetGroup wanted) {
    return wanted.targetType() == present.targetType()
        && wanted.protocol() == present.protocol()
        && (wanted.protocolVersion().isEmpty()
            || wanted.protocolVersion().equals(present.protocolVersion()))
        && wanted.targetControlPort().equals(present.targetControlPort())
        && canCheckLike(present, wanted);
  }

  /** A feature gate says of the target groups of network load balancers that they cannot. */
  private boolean canCheckLike(TargetGroup present, TargetGroup wanted) {
    HealthCheck have = present.healthCheck();
    HealthCheck want = wanted.healthCheck();
    return changesHealthChecks
        || wanted.targetType() != TargetType.ALB
        || (want.protocol() == have.protocol()
            && want.matcher().equals(have.matcher())
            && want.intervalSeconds() == have.intervalSeconds()
            && want.timeoutSeconds() == have.timeoutSeconds());
  }

  public TargetGroup adopt(TargetGroup wanted, TargetGroup present) {
    return wanted
        .withName(present.name())
        .withPort(present.port())
        .withProtocolVersion(wanted.protocolVersion().or(present::protocolVersion))
        .withIpAddressType(present.ipAddressType())
        .withHealthCheck(healthCheck(wanted, present))
        .withAttributes(
            attributes(wanted.attributes(), present.attributes(), AttributeDefaults.targetGroup()))
        .withTags(foreignTags.keep(wanted.tags(), present.tags()));
  }

  public Listener adopt(Listener wanted, Listener present) {
    return Listener.builder()
        .from(wanted)
        .loadBalancer(present.loadBalancer())
        .defaultActions(stickiness(wanted.defaultActions(), present.defaultActions()))
        .certificates(certificates(wanted.certificates(), present.certificates()))
        .sslPolicy(wanted.sslPolicy().or(present::sslPolicy))
        .mutualAuthentication(mutualAuthentication(wanted, present))
        .attributes(
            attributes(wanted.attributes(), present.attributes(), AttributeDefaults.listener()))
        .tags(listenerTags(wanted.tags(), present.tags()))
        .build();
  }

  private Optional<MutualAuthentication> mutualAuthentication(Listener wanted, Listener present) {
    Optional<MutualAuthentication> known =
        wanted.mutualAuthentication().map(want -> trusting(want, present.mutualAuthentication()));
    return removesMutualAuthentication ? known : known.or(present::mutualAuthentication);
  }

  private static MutualAuthentication trusting(
      MutualAuthentication wanted, Optional<MutualAuthentication> present) {
    return wanted.trustStore().filter(store -> store instanceof Token.Unknown).isPresent()
        ? wanted.trusting(present.flatMap(MutualAuthentication::trustStore).or(wanted::trustStore))
        : wanted;
  }

  /** Adopts all but the priority; a rule that moves keeps the tag that says where it was made. */
  public ListenerRule adopt(ListenerRule wanted, ListenerRule present) {
    return wanted
        .withListener(present.listener())
        .withActions(stickiness(wanted.actions(), present.actions()))
        .withTags(
            listenerTags(
                TrackingTags.madeWhere(wanted.id(), wanted.tags(), present.tags()),
                present.tags()));
  }

  public TargetGroupBinding adopt(TargetGroupBinding wanted, TargetGroupBinding present) {
    return wanted
        .withId(present.id())
        .withName(present.name())
        .withVpc(known(wanted.vpc(), present.vpc()))
        .withNetworking(networking(wanted, present))
        .withLabels(labels(wanted, present));
  }

  /** Labels that others put on a binding stay; ours are those by which it is found. */
  private static SortedMap<String, String> labels(
      TargetGroupBinding wanted, TargetGroupBinding present) {
    SortedMap<String, String> labels = new TreeMap<>(present.labels());
    labels.putAll(wanted.labels());
    return labels;
  }

  /** A binding with the target group that one has that is there, if nobody knows of it. */
  public TargetGroupBinding adoptTargetGroup(TargetGroupBinding wanted, String presentArn) {
    return seen ? wanted : wanted.withTargetGroup(Token.of(new Arn(presentArn)));
  }

  private Optional<List<NetworkingRule>> networking(
      TargetGroupBinding wanted, TargetGroupBinding present) {
    boolean unknown =
        wanted.networking().stream()
            .flatMap(List::stream)
            .anyMatch(r -> isUnknown(r.from()) || r.port().filter(this::isUnknown).isPresent());
    return unknown ? present.networking() : wanted.networking();
  }

  /** While nobody has looked, nobody knows whether what is referred to is there. */
  private boolean isUnknown(Token<?> token) {
    return token instanceof Token.Unknown || (!seen && token instanceof Token.Reference);
  }

  private static HealthCheck healthCheck(TargetGroup wanted, TargetGroup present) {
    return HealthCheck.builder()
        .from(wanted.healthCheck())
        .port(known(wanted.healthCheck().port(), present.healthCheck().port()))
        .build();
  }

  private static <T> Token<T> known(Token<T> wanted, Token<T> present) {
    return wanted instanceof Token.Unknown ? present : wanted;
  }

  private static List<Token<SecurityGroupId>> knownGroups(
      LoadBalancer wanted, LoadBalancer present) {
    return wanted.securityGroups().stream().anyMatch(t -> t instanceof Token.Unknown)
        ? present.securityGroups()
        : wanted.securityGroups();
  }

  private static List<Token<Arn>> certificates(List<Token<Arn>> wanted, List<Token<Arn>> present) {
    return wanted.stream().anyMatch(t -> t instanceof Token.Unknown) ? present : wanted;
  }

  private static SortedMap<String, String> attributes(
      SortedMap<String, String> wanted,
      SortedMap<String, String> present,
      Map<String, String> defaults) {
    if (present.entrySet().containsAll(wanted.entrySet())) {
      return present;
    }
    SortedMap<String, String> adopted = new TreeMap<>(present);
    wanted.forEach(
        (key, value) -> {
          if (present.containsKey(key) || !value.equals(defaults.get(key))) {
            adopted.put(key, value);
          }
        });
    return adopted;
  }

  private SortedMap<String, String> listenerTags(
      SortedMap<String, String> wanted, SortedMap<String, String> present) {
    return tagsListenersAndRules ? foreignTags.keepOnListener(wanted, present) : present;
  }

  /** A forward that says nothing of group stickiness leaves it as it is. */
  private static List<Action> stickiness(List<Action> wanted, List<Action> present) {
    if (wanted.size() != present.size()) {
      return wanted;
    }
    List<Action> adopted = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      adopted.add(stickiness(wanted.get(i), present.get(i)));
    }
    return adopted;
  }

  private static Action stickiness(Action wanted, Action present) {
    return wanted instanceof Action.Forward want
            && present instanceof Action.Forward have
            && want.stickiness().isEmpty()
            && want.targetGroups().equals(have.targetGroups())
        ? have
        : wanted;
  }
}
