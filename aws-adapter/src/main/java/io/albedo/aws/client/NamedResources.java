package io.albedo.aws.client;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What a request is about: the values of its fields that hold ARNs or ids of security groups. */
final class NamedResources {

  private NamedResources() {}

  static List<String> in(SdkPojo request) {
    return request.sdkFields().stream()
        .filter(field -> field.memberName().matches("(?i).*arns?|groupId|groupIds"))
        .flatMap(field -> texts(field, request))
        .toList();
  }

  private static Stream<String> texts(SdkField<?> field, SdkPojo request) {
    return switch (field.getValueOrDefault(request)) {
      case String text -> Stream.of(text);
      case Collection<?> several ->
          several.stream().filter(String.class::isInstance).map(String.class::cast);
      case null, default -> Stream.empty();
    };
  }
}
