package io.albedo.planner.canonical;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedProtection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands before load balancers, by their ARNs.
 *
 * @param webAcls of WAFv2
 * @param regionalWebAcls ids, of WAF Classic
 * @param protections of Shield Advanced
 */
public record ObservedAddOns(
    Map<Arn, Arn> webAcls,
    Map<Arn, String> regionalWebAcls,
    Map<Arn, ObservedProtection> protections) {

  private static final ObservedAddOns NONE = new ObservedAddOns(Map.of(), Map.of(), Map.of());

  public ObservedAddOns {
    webAcls = Collections.unmodifiableMap(new TreeMap<>(webAcls));
    regionalWebAcls = Collections.unmodifiableMap(new TreeMap<>(regionalWebAcls));
    protections = Collections.unmodifiableMap(new TreeMap<>(protections));
  }

  static ObservedAddOns none() {
    return NONE;
  }

  static ObservedAddOns of(CloudState cloud) {
    return new ObservedAddOns(
        cloud.webAclAssociations(), cloud.regionalWebAclAssociations(), cloud.shieldProtections());
  }

  /** What is in the place of a wanted add-on: one of its kind, which may stand for nothing. */
  public Present<AddOn> inPlaceOf(AddOn wanted) {
    Token<Arn> owner = wanted.loadBalancer();
    return switch (wanted) {
      case WebAclAssociation w ->
          new Present<>(
              new WebAclAssociation(owner, of(owner, webAcls).map(Token::of)), handle(owner));
      case RegionalWebAclAssociation w ->
          new Present<>(
              new RegionalWebAclAssociation(owner, of(owner, regionalWebAcls)), handle(owner));
      case ShieldProtection w ->
          of(owner, protections)
              .map(p -> new Present<AddOn>(new ShieldProtection(owner, true), p.id()))
              .orElseGet(() -> new Present<>(new ShieldProtection(owner, false), handle(owner)));
    };
  }

  /** Whether a load balancer has a protection that the controller did not make. */
  public boolean isForeign(ShieldProtection wanted) {
    return of(wanted.loadBalancer(), protections).filter(p -> !p.isOurs()).isPresent();
  }

  private static <T> Optional<T> of(Token<Arn> owner, Map<Arn, T> all) {
    return owner.known().flatMap(arn -> Optional.ofNullable(all.get(arn)));
  }

  private static String handle(Token<Arn> owner) {
    return owner.known().map(Arn::value).orElse("");
  }
}
