package io.albedo.model.plan;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ObjectName;

/** Where clients find a load balancer. */
public sealed interface AddressCall extends Call.OfAddress {

  /**
   * Writes the DNS name of a load balancer into the status of an Ingress, in place of the one of
   * the load balancer whose role it takes over; names of other load balancers in there stay.
   *
   * @param loadBalancer which of the load balancers of the group it is
   */
  record PublishAddress(ObjectName ingress, ResourceId loadBalancer, Token<String> dnsName)
      implements AddressCall {
    @Override
    public String api() {
      return "kubernetes:PatchStatus";
    }
  }

  /**
   * Waits, from when the new address was published, so long that clients and caches of DNS have
   * left the old one. There is no way to see that, so the time is the whole wait.
   *
   * @param loadBalancer the one that they leave
   */
  record AwaitClientsMoved(Token<Arn> loadBalancer, int seconds) implements AddressCall {
    @Override
    public String api() {
      return "wait:ClientsMoved";
    }
  }
}
