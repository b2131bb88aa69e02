package io.albedo.planner.render;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.WebAclAssociation;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands before a load balancer, in words. */
final class AddOnWords {

  private AddOnWords() {}

  /** Empty if nothing is asked for. */
  static String of(AlbGraph graph) {
    return graph.all(AddOn.class).stream()
        .flatMap(addOn -> words(addOn).stream())
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> words(AddOn addOn) {
    return switch (addOn) {
      case WebAclAssociation a -> a.webAcl().map(acl -> "web ACL " + Names.of(acl.map(Arn::name)));
      case RegionalWebAclAssociation a -> a.webAclId().map(id -> "WAF Classic web ACL " + id);
      case ShieldProtection p -> p.enabled() ? Optional.of("Shield Advanced") : Optional.empty();
    };
  }
}
