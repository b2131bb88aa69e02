package io.albedo.aws.read;

import io.albedo.model.alb.VpcId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where is looked.
 *
 * @param cluster whose tags make resources ours; without it those of all clusters are
 */
public record ReadScope(Optional<String> cluster, VpcId vpc, Breadth breadth, Set<ReadGate> gates) {

  public ReadScope {
    gates = Set.copyOf(gates);
  }

  /** A cluster in its VPC, with the usual gates. */
  public static ReadScope of(String cluster, VpcId vpc) {
    return new ReadScope(
        Optional.of(cluster), vpc, Breadth.ASKED, EnumSet.of(ReadGate.LISTENER_TAGS));
  }

  public ReadScope with(Breadth other) {
    return new ReadScope(cluster, vpc, other, gates);
  }

  boolean has(ReadGate gate) {
    return gates.contains(gate);
  }

  boolean isAccount() {
    return breadth == Breadth.ACCOUNT;
  }
}
