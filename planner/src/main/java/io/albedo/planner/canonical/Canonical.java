package io.albedo.planner.canonical;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The canonical form of resources: what AWS treats as the same is written the same way. Idempotent,
 * and blind to orders that mean nothing.
 */
public final class Canonical {

  private Canonical() {}

  public static AlbGraph of(AlbGraph graph) {
    return graph.map(Canonical::of);
  }

  /** One resource in canonical form. */
  public static Resource of(Resource resource) {
    return switch (resource) {
      case SecurityGroup r -> r;
      case CreatedCertificate r -> of(r);
      case AddOn r -> r;
      case TargetGroup r -> r;
      case TargetGroupBinding r -> r;
      case LoadBalancer r -> of(r);
      case Listener r -> of(r);
      case ListenerRule r -> of(r);
      case TargetRegistration r -> r;
    };
  }

  /** Names are a set. */
  public static CreatedCertificate of(CreatedCertificate certificate) {
    return certificate.withSubjectAlternativeNames(
        certificate.subjectAlternativeNames().stream().distinct().sorted().toList());
  }

  /** Subnets and security groups are sets. */
  public static LoadBalancer of(LoadBalancer loadBalancer) {
    return LoadBalancer.builder()
        .from(loadBalancer)
        .subnets(loadBalancer.subnets().map(Canonical::sortedSubnets))
        .securityGroups(sorted(loadBalancer.securityGroups()))
        .build();
  }

  /** The first certificate is the default; the others are a set. */
  public static Listener of(Listener listener) {
    return Listener.builder()
        .from(listener)
        .defaultActions(CanonicalActions.of(listener.defaultActions()))
        .certificates(defaultThenSet(listener.certificates()))
        .mutualAuthentication(listener.mutualAuthentication().map(Canonical::of))
        .build();
  }

  /** Names of trust stores are advertised in mode verify only, and there not unless asked for. */
  private static MutualAuthentication of(MutualAuthentication authentication) {
    boolean verifies = authentication.mode().equals("verify");
    return new MutualAuthentication(
        authentication.mode(),
        authentication.trustStore(),
        authentication.ignoreClientCertificateExpiry(),
        verifies
            ? authentication.advertiseTrustStoreCaNames().or(() -> Optional.of("off"))
            : Optional.empty());
  }

  /**
   * Conditions by field and transforms by type; the order of values inside one stays. The tag that
   * says where the rule was made says where it is.
   */
  public static ListenerRule of(ListenerRule rule) {
    return rule.withConditions(sorted(rule.conditions(), Condition::field))
        .withActions(CanonicalActions.of(rule.actions()))
        .withTransforms(sorted(rule.transforms(), Transform::type))
        .withTags(TrackingTags.inPlace(rule.id(), rule.tags()));
  }

  private static <T> List<T> sorted(List<T> list, Function<T, String> by) {
    Comparator<T> order = Comparator.comparing(by);
    return isSorted(list, order) ? list : list.stream().sorted(order).toList();
  }

  private static <T> boolean isSorted(List<T> list, Comparator<T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static List<SubnetMapping> sortedSubnets(List<SubnetMapping> subnets) {
    return subnets.stream().sorted(Comparator.comparing(SubnetMapping::subnet)).toList();
  }

  private static List<Token<Arn>> defaultThenSet(List<Token<Arn>> certificates) {
    if (certificates.size() < 2) {
      return certificates;
    }
    List<Token<Arn>> result = new ArrayList<>();
    result.add(certificates.getFirst());
    result.addAll(sorted(certificates.subList(1, certificates.size())));
    return result;
  }

  private static <T> List<Token<T>> sorted(List<Token<T>> tokens) {
    return tokens.stream().distinct().sorted(Comparator.comparing(Canonical::text)).toList();
  }

  /** A text by which tokens are ordered: values first, then references, then unknowns. */
  static String text(Token<?> token) {
    return switch (token) {
      case Token.Known<?> known -> "1" + known.value();
      case Token.Reference<?> reference -> "2" + reference.resource() + reference.attribute();
      case Token.Unknown<?> unknown -> "3" + unknown.lookedFor();
    };
  }
}
