package io.albedo.planner.testing;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.planner.render.testing.SampleResources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates load balancers as they are wanted and as they are, with much in common. */
public final class BalancerArbitraries {

  private static final Token<List<SubnetMapping>> ONE = subnets("subnet-1");
  private static final Token<List<SubnetMapping>> OTHER = subnets("subnet-2");
  private static final Token<List<SubnetMapping>> UNKNOWN = Token.unknown("subnets tagged so");

  private BalancerArbitraries() {}

  /** One that is wanted, and one that is there. */
  public record Pair(LoadBalancer wanted, LoadBalancer present) {}

  /**
   * Security groups that are wanted may be named twice, be references, be missing or unknown, and
   * subnets be unknown. What is there has all that is wanted otherwise, and often more.
   */
  public static Arbitrary<Pair> pairs() {
    return Combinators.combine(
            wantedGroups().list().ofMaxSize(3),
            Arbitraries.of("sg-1", "sg-2", "sg-3")
                .map(BalancerArbitraries::group)
                .list()
                .ofMaxSize(3),
            Arbitraries.of(ONE, UNKNOWN),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(ONE)), Tuple.of(1, Arbitraries.of(OTHER))),
            texts("idle_timeout.timeout_seconds", "routing.http2.enabled"),
            seldom(texts("idle_timeout.timeout_seconds", "access_logs.s3.enabled")),
            texts("team", "elbv2.k8s.aws/cluster"),
            seldom(
                texts(
                    "team", "aws:cloudformation:stack-name", "kubernetes.io/namespace", "theirs")))
        .as(
            (wanted,
                present,
                subnets,
                presentSubnets,
                attributes,
                moreAttributes,
                tags,
                moreTags) ->
                new Pair(
                    balancer(wanted, subnets, attributes, tags),
                    balancer(
                        present,
                        presentSubnets,
                        joined(attributes, moreAttributes),
                        joined(tags, moreTags))));
  }

  private static Arbitrary<Token<SecurityGroupId>> wantedGroups() {
    return Arbitraries.of(
        group("sg-1"),
        group("sg-2"),
        Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID),
        Token.reference(ResourceId.BACKEND_SECURITY_GROUP, Attribute.GROUP_ID),
        Token.unknown("a group tagged so"));
  }

  private static LoadBalancer balancer(
      List<Token<SecurityGroupId>> groups,
      Token<List<SubnetMapping>> subnets,
      Map<String, String> attributes,
      Map<String, String> tags) {
    return LoadBalancer.builder()
        .from(SampleResources.loadBalancer("k8s-shop", subnets))
        .securityGroups(groups)
        .attributes(attributes)
        .tags(tags)
        .build();
  }

  private static Arbitrary<Map<String, String>> texts(String... keys) {
    return Arbitraries.maps(Arbitraries.of(keys), Arbitraries.of("1", "2")).ofMaxSize(2);
  }

  private static Arbitrary<Map<String, String>> seldom(Arbitrary<Map<String, String>> texts) {
    return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(Map.of())), Tuple.of(1, texts));
  }

  private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static Token<SecurityGroupId> group(String id) {
    return Token.of(new SecurityGroupId(id));
  }

  private static Token<List<SubnetMapping>> subnets(String id) {
    return Token.of(List.of(SubnetMapping.of(new SubnetId(id))));
  }
}
