package io.albedo.model.plan;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.ResourceId;
import java.util.SortedSet;
import org.immutables.value.Value;

/** One step of a plan: a call to AWS or Kubernetes, or a wait. */
@Value.Immutable
@AlbedoStyle
public interface Operation {

  OperationId id();

  Mark mark();

  /** The resource that is changed. */
  ResourceId resource();

  Call call();

  /** A human name of what is done, such as {@code move rule 80:3 to 80:4}. */
  String title();

  /** Why; explanation only. */
  String reason();

  /** Operations that must have been applied before. */
  @Value.NaturalOrder
  SortedSet<OperationId> dependsOn();

  /** What stays up meanwhile; empty if nothing is at stake. */
  @Value.Default
  default String preserves() {
    return "";
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Operation}. */
  final class Builder extends ImmutableOperation.Builder {}
}
