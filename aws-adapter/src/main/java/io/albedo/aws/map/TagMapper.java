package io.albedo.aws.map;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Tags and attributes, for which every service has types of its own. */
public final class TagMapper {

  private TagMapper() {}

  public static List<software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag> elb(
      Map<String, String> tags) {
    return pairs(
        tags,
        (key, value) ->
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag.builder()
                .key(key)
                .value(value)
                .build());
  }

  public static List<software.amazon.awssdk.services.ec2.model.Tag> ec2(Map<String, String> tags) {
    return pairs(
        tags,
        (key, value) ->
            software.amazon.awssdk.services.ec2.model.Tag.builder().key(key).value(value).build());
  }

  /** Without values, tags are removed whatever their values are. */
  static List<software.amazon.awssdk.services.ec2.model.Tag> ec2Keys(Collection<String> keys) {
    return keys(
        keys, key -> software.amazon.awssdk.services.ec2.model.Tag.builder().key(key).build());
  }

  static List<software.amazon.awssdk.services.acm.model.Tag> acm(Map<String, String> tags) {
    return pairs(
        tags,
        (key, value) ->
            software.amazon.awssdk.services.acm.model.Tag.builder().key(key).value(value).build());
  }

  /** Without values, tags are removed whatever their values are. */
  static List<software.amazon.awssdk.services.acm.model.Tag> acmKeys(Collection<String> keys) {
    return keys(
        keys, key -> software.amazon.awssdk.services.acm.model.Tag.builder().key(key).build());
  }

  static <T> List<T> pairs(Map<String, String> entries, BiFunction<String, String, T> type) {
    return entries.entrySet().stream().map(e -> type.apply(e.getKey(), e.getValue())).toList();
  }

  private static <T> List<T> keys(Collection<String> keys, Function<String, T> type) {
    return keys.stream().map(type).toList();
  }
}
