package io.albedo.aws.read.map;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.acm.model.Tag;

/** Tags, of which every service has a type of its own. */
public final class TagMapping {

  private TagMapping() {}

  public static SortedMap<String, String> ofLoadBalancing(
      Collection<software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag> tags) {
    return map(tags, t -> t.key(), t -> t.value());
  }

  public static SortedMap<String, String> ofEc2(
      Collection<software.amazon.awssdk.services.ec2.model.Tag> tags) {
    return map(tags, t -> t.key(), t -> t.value());
  }

  public static SortedMap<String, String> ofAcm(Collection<Tag> tags) {
    return map(tags, Tag::key, Tag::value);
  }

  public static SortedMap<String, String> ofTagging(
      Collection<software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag> tags) {
    return map(tags, t -> t.key(), t -> t.value());
  }

  /** A tag without value is one with the empty value. */
  private static <T> SortedMap<String, String> map(
      Collection<T> tags, Function<T, String> key, Function<T, String> value) {
    SortedMap<String, String> map = new TreeMap<>();
    tags.forEach(tag -> map.put(key.apply(tag), Optional.ofNullable(value.apply(tag)).orElse("")));
    return map;
  }
}
