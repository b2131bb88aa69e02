package io.albedo.planner.catalogue;

import io.albedo.model.AlbedoStyle;
import io.albedo.planner.annotation.AnnotationName;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of an annotation. Words are Markdown. */
@Value.Immutable
@AlbedoStyle
public interface AnnotationFacts {

  AnnotationName name();

  ValueType type();

  @Value.Default
  default Place place() {
    return Place.INGRESS;
  }

  /** The field of IngressClassParams that wins over it, below {@code spec}. */
  Optional<String> classField();

  @Value.Default
  default DefaultValue defaultValue() {
    return new DefaultValue.Nothing();
  }

  MergeRule merge();

  /** The oldest release line of LBC whose documentation was found to have it. */
  Optional<String> since();

  /** How its keys end, if it is a family. */
  Optional<FamilyMember> member();

  /** A value that is right, and other than the default. */
  String example();

  /** One or two sentences. */
  String meaning();

  /** The key of the example. */
  default String exampleKey() {
    return name().key(member().map(FamilyMember::example).orElse(""));
  }

  /** The part of its keys behind the prefix, a family's with its form. */
  default String form() {
    return name().suffix() + member().map(FamilyMember::form).orElse("");
  }

  /** What to write, for a finding: plain text. */
  default String hint() {
    return "Expected: " + type().words().replace("`", "") + ", such as " + example();
  }

  static Builder of(AnnotationName name, ValueType type, MergeRule merge) {
    Builder builder = new Builder();
    builder.name(name).type(type).merge(merge);
    return builder;
  }

  /** Builds {@link AnnotationFacts}. */
  final class Builder extends ImmutableAnnotationFacts.Builder {}
}
