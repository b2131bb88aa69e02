package io.albedo.planner.reach;

import io.albedo.model.cloud.NetworkInterface;

/** Where the traffic of a pod enters AWS. */
sealed interface PodInterface {

  record Found(NetworkInterface networkInterface) implements PodInterface {}

  /** The pod is outside of AWS: there is nothing that would have to admit traffic. */
  record Outside() implements PodInterface {}

  record NotFound() implements PodInterface {}
}
