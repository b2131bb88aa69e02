package io.albedo.planner.diff;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.planner.canonical.ObservedAddOns;
import io.albedo.planner.canonical.Present;
import java.util.List;
import java.util.Optional;

/**
 * Compares what shall stand before a load balancer with what does. Nothing is ever deleted for not
 * being wanted: who says nothing leaves it as it is.
 *
 * <pre>
 * wanted        | present            | change
 * a web ACL     | none, or another   | associate
 * none          | a web ACL          | disassociate
 * protected     | not                | create a protection
 * not protected | protection of ours | delete it
 * not protected | of somebody else   | none
 * </pre>
 */
final class AddOnDiffer {

  private final ObservedAddOns observed;

  AddOnDiffer(ObservedAddOns observed) {
    this.observed = observed;
  }

  List<Change> diff(List<AddOn> wanted) {
    return wanted.stream().flatMap(addOn -> compare(addOn).stream()).toList();
  }

  private Optional<Change> compare(AddOn wanted) {
    Present<AddOn> present = observed.inPlaceOf(wanted);
    AddOn aimed = adopt(wanted, present.resource());
    return aimed.equals(present.resource())
        ? Optional.empty()
        : Optional.of(new Change.Update<>(aimed, present));
  }

  private AddOn adopt(AddOn wanted, AddOn present) {
    return switch (wanted) {
      case WebAclAssociation w ->
          isUnknown(w) && present instanceof WebAclAssociation(var owner, var acl)
              ? new WebAclAssociation(owner, acl.or(w::webAcl))
              : w;
      case RegionalWebAclAssociation w -> w;
      case ShieldProtection w -> observed.isForeign(w) ? present : w;
    };
  }

  private static boolean isUnknown(WebAclAssociation wanted) {
    return wanted.webAcl().filter(acl -> acl instanceof Token.Unknown).isPresent();
  }
}
