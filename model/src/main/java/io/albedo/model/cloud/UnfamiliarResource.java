package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.VpcId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A load balancer, a listener or a target group of which AWS told something that this release has
 * no word for. It is there, but nobody can say what it is: what belongs to the same stack must be
 * left as it is.
 *
 * @param loadBalancer of a listener
 * @param vpc that of the load balancer, if it is a listener; its value is empty if there is none
 * @param tags by which its stack is known: those of the load balancer, if it is a listener
 * @param field in the API's spelling, such as {@code Protocol}
 * @param value what AWS told
 */
public record UnfamiliarResource(
    ResourceType type,
    Arn arn,
    Optional<Arn> loadBalancer,
    VpcId vpc,
    SortedMap<String, String> tags,
    String field,
    String value) {

  public UnfamiliarResource {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** What it is and what is not known of it. */
  public String words() {
    return type.humanName() + " " + arn + " has " + field + " " + value;
  }
}
