package io.albedo.planner.translate;

import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_EIP_ALLOCATIONS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_SUBNETS;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The subnets of the network load balancer in front: those that members name, else those that are
 * meant for its scheme, looked for anew each time. Elastic IPs are dealt out in their order.
 */
final class FrontendSubnets {

  private static final Agreement<List<String>> NAMES =
      Agreement.<List<String>>on(
              FRONTEND_NLB_SUBNETS,
              conflict -> conflict.named("conflicting subnets: " + GoText.lists(conflict.values())))
          .comparing(FrontendSubnets::sameInAnyOrder);

  private static final Agreement<List<String>> ADDRESSES =
      Agreement.<List<String>>on(
              FRONTEND_NLB_EIP_ALLOCATIONS,
              conflict ->
                  conflict.named(
                      "all EIP allocations for the ingress group must be the same: "
                          + GoText.lists(conflict.values())))
          .comparing(FrontendSubnets::sameInAnyOrder);

  private final GroupScope group;
  private final Scheme scheme;
  private final SubnetLookup lookup;

  FrontendSubnets(GroupScope group, Scheme scheme, IpAddressType addressType) {
    this.group = group;
    this.scheme = scheme;
    this.lookup = new SubnetLookup(group.surroundings(), new SubnetRequest(scheme, addressType, 1));
  }

  Token<List<SubnetMapping>> choose() {
    Token<List<SubnetMapping>> subnets = subnets();
    List<Stated<List<String>>> stated =
        group.stated(member -> member.annotations().list(FRONTEND_NLB_EIP_ALLOCATIONS));
    return ADDRESSES
        .among(stated, group.findings())
        .filter(addresses -> !addresses.isEmpty())
        .map(addresses -> withAddresses(subnets, addresses, stated.getFirst().member()))
        .orElse(subnets);
  }

  private Token<List<SubnetMapping>> subnets() {
    List<Stated<List<String>>> stated =
        group.stated(member -> member.annotations().list(FRONTEND_NLB_SUBNETS));
    Optional<List<String>> names = NAMES.among(stated, group.findings());
    return names.isPresent() ? named(stated.getFirst().member(), names.get()) : discovered();
  }

  private Token<List<SubnetMapping>> named(MemberScope member, List<String> names) {
    Parsed<Token<List<SubnetMapping>>> answer = lookup.named(names);
    answer
        .problem()
        .ifPresent(
            cause ->
                member
                    .findings()
                    .addUnfit(
                        Code.SUBNETS_NOT_FOUND,
                        AnnotationReader.field(FRONTEND_NLB_SUBNETS),
                        cause));
    return answer.orElse(Token.unknown("subnets"));
  }

  private Token<List<SubnetMapping>> discovered() {
    Parsed<Token<List<SubnetMapping>>> answer = lookup.discovered();
    String field = AnnotationReader.field(FRONTEND_NLB_SUBNETS);
    answer
        .problem()
        .ifPresent(cause -> group.findings().block(Code.SUBNETS_NOT_FOUND, field, cause));
    return answer.orElse(Token.unknown("subnets"));
  }

  private Token<List<SubnetMapping>> withAddresses(
      Token<List<SubnetMapping>> subnets, List<String> addresses, MemberScope member) {
    if (scheme != Scheme.INTERNET_FACING) {
      reject(member, "EIP allocations can only be set for internet facing load balancers");
      return subnets;
    }
    return switch (subnets) {
      case Token.Known<List<SubnetMapping>>(List<SubnetMapping> known) ->
          Token.of(dealt(known, addresses, member));
      case Token.Reference<List<SubnetMapping>> reference -> reference;
      case Token.Unknown<List<SubnetMapping>>(String lookedFor) ->
          Token.unknown(lookedFor + ", with Elastic IPs " + String.join(", ", addresses));
    };
  }

  private static List<SubnetMapping> dealt(
      List<SubnetMapping> subnets, List<String> addresses, MemberScope member) {
    if (subnets.size() != addresses.size()) {
      reject(
          member,
          "count of EIP allocations (%d) and subnets (%d) must match"
              .formatted(addresses.size(), subnets.size()));
      return subnets;
    }
    List<SubnetMapping> dealt = new ArrayList<>();
    for (int i = 0; i < subnets.size(); i++) {
      dealt.add(new SubnetMapping(subnets.get(i).subnet(), Optional.of(addresses.get(i))));
    }
    return dealt;
  }

  /** Without this member the others may still have what they ask for. */
  private static void reject(MemberScope member, String problem) {
    member
        .findings()
        .addUnfit(
            Code.INVALID_ANNOTATION, AnnotationReader.field(FRONTEND_NLB_EIP_ALLOCATIONS), problem);
  }

  private static boolean sameInAnyOrder(List<String> one, List<String> other) {
    return one.stream().sorted().toList().equals(other.stream().sorted().toList());
  }
}
