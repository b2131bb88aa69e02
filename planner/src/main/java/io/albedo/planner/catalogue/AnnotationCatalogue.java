package io.albedo.planner.catalogue;

import io.albedo.planner.annotation.AnnotationName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All annotations, each exactly once. */
public final class AnnotationCatalogue {

  private static final List<Section> SECTIONS =
      List.of(
          new Section("Groups and tags", GroupAnnotations.ALL),
          new Section("Load balancer", LoadBalancerAnnotations.ALL),
          new Section("Protection", ProtectionAnnotations.ALL),
          new Section("Listeners", ListenerAnnotations.ALL),
          new Section("Rules", RuleAnnotations.ALL),
          new Section("Authentication", AuthenticationAnnotations.ALL),
          new Section("Target groups", TargetGroupAnnotations.ALL),
          new Section("Network load balancer in front", FrontendAnnotations.ALL));

  private static final Map<AnnotationName, AnnotationFacts> FACTS =
      SECTIONS.stream()
          .flatMap(section -> section.annotations().stream())
          .collect(
              Collectors.toMap(
                  AnnotationFacts::name,
                  Function.identity(),
                  (one, other) -> {
                    throw new IllegalStateException("twice in the catalogue: " + one.name());
                  },
                  () -> new EnumMap<>(AnnotationName.class)));

  private static final Map<String, AnnotationName> BY_KEY =
      Arrays.stream(AnnotationName.values())
          .filter(name -> !name.isFamily())
          .collect(Collectors.toUnmodifiableMap(AnnotationName::key, Function.identity()));

  private static final List<AnnotationName> FAMILIES =
      Arrays.stream(AnnotationName.values()).filter(AnnotationName::isFamily).toList();

  private AnnotationCatalogue() {}

  public static List<Section> sections() {
    return SECTIONS;
  }

  public static AnnotationFacts facts(AnnotationName name) {
    return Objects.requireNonNull(FACTS.get(name), () -> "not in the catalogue: " + name);
  }

  /**
   * The type of an annotation, for a reader that knows what kind it is.
   *
   * @throws ClassCastException if it is another kind, which is a mistake in the reader
   */
  public static <T extends ValueType> T type(AnnotationName name, Class<T> kind) {
    return kind.cast(facts(name).type());
  }

  /** What a key stands for; empty if nobody knows it. */
  public static Optional<AnnotationName> named(String key) {
    AnnotationName exact = BY_KEY.get(key);
    return exact != null
        ? Optional.of(exact)
        : FAMILIES.stream().filter(family -> key.startsWith(family.key())).findFirst();
  }
}
