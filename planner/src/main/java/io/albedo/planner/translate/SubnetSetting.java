package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.FeatureGate;
import java.util.List;
import java.util.Optional;

/**
 * The subnets of the load balancer: those the class parameters select, else those the annotation
 * names, else those the load balancer has already, else those that are meant for its scheme.
 */
final class SubnetSetting {

  private static final String FIELD = AnnotationReader.field(AnnotationName.SUBNETS);

  private static final String FIELD_OF_CLASS = "spec.subnets";

  private static final Agreement<SubnetSelector> SELECTORS =
      Agreement.on(
          FIELD_OF_CLASS,
          conflict -> conflict.named("conflicting IngressClassParams subnet specifications"));

  private static final Agreement<List<String>> NAMES =
      Agreement.<List<String>>on(
              AnnotationName.SUBNETS,
              conflict -> conflict.named("conflicting subnets: " + GoText.lists(conflict.values())))
          .comparing((a, b) -> a.stream().sorted().toList().equals(b.stream().sorted().toList()));

  private final GroupScope group;
  private final SubnetRequest request;
  private final SubnetLookup lookup;

  SubnetSetting(GroupScope group, Scheme scheme, IpAddressType addressType) {
    this.group = group;
    int least = group.options().isOn(FeatureGate.ALB_SINGLE_SUBNET) ? 1 : 2;
    this.request = new SubnetRequest(scheme, addressType, least);
    this.lookup = new SubnetLookup(group.surroundings(), request);
  }

  Token<List<SubnetMapping>> choose() {
    List<Stated<SubnetSelector>> selectors =
        group.stated(member -> member.param(IngressClassParams::subnets));
    List<Stated<List<String>>> names = group.stated(SubnetSetting::names);
    return selectors.isEmpty() ? choose(names) : select(selectors, names);
  }

  private static Optional<List<String>> names(MemberScope member) {
    return member.param(IngressClassParams::subnets).isPresent()
        ? Optional.empty()
        : member.annotations().list(AnnotationName.SUBNETS);
  }

  private Token<List<SubnetMapping>> select(
      List<Stated<SubnetSelector>> selectors, List<Stated<List<String>>> names) {
    if (!names.isEmpty()) {
      String words = "conflicting subnet specifications: IngressClassParams versus annotation";
      String sides =
          selectors.getFirst().words(Object::toString)
              + ", "
              + names.getFirst().words(Object::toString);
      group.findings().conflict(FIELD, words + ": " + sides);
      group.findings().block();
    }
    SELECTORS.among(selectors, group.findings());
    Stated<SubnetSelector> first = selectors.getFirst();
    return accept(
        lookup.selected(first.value()),
        first.member().findings().subject(),
        first.member().placeOfParam(FIELD_OF_CLASS));
  }

  private Token<List<SubnetMapping>> choose(List<Stated<List<String>>> names) {
    Subject whole = Subject.group(group.id().text());
    return NAMES
        .among(names, group.findings())
        .map(
            list ->
                accept(lookup.named(list), names.getFirst().member().findings().subject(), FIELD))
        .or(this::existing)
        .orElseGet(() -> accept(lookup.discovered(), whole, FIELD));
  }

  /** Of the load balancers of the stack the first decides, and only if it has the scheme wanted. */
  private Optional<Token<List<SubnetMapping>>> existing() {
    return group
        .aws()
        .existing(group.id().stack())
        .map(ObservedLoadBalancer::spec)
        .filter(spec -> spec.scheme() == request.scheme())
        .map(spec -> spec.subnets());
  }

  /** Without subnets there is no load balancer, so nothing may be done for the group. */
  private Token<List<SubnetMapping>> accept(
      Parsed<Token<List<SubnetMapping>>> answer, Subject subject, String field) {
    return switch (answer) {
      case Parsed.Ok<Token<List<SubnetMapping>>>(Token<List<SubnetMapping>> subnets) -> subnets;
      case Parsed.Bad<Token<List<SubnetMapping>>>(String cause) -> {
        group.findings().block(Diagnostic.of(Code.SUBNETS_NOT_FOUND, subject, field, cause));
        yield Token.unknown("subnets");
      }
    };
  }
}
