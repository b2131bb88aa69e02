package io.albedo.planner.diff;

import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.planner.canonical.Present;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something is made or removed, in words. */
final class Reasons {

  private Reasons() {}

  static <R extends Resource> Change create(R wanted, Pairing<R> pairing) {
    Optional<Present<R>> replaced =
        pairing.surplus().stream().filter(p -> p.resource().id().equals(wanted.id())).findFirst();
    return new Change.Create(
        wanted,
        replaced.isPresent(),
        replaced.map(p -> replacement(wanted, p.resource())).orElse("does not exist yet"));
  }

  static <R extends Resource> Change delete(Present<R> present, List<R> wanted) {
    boolean replaced = wanted.stream().anyMatch(w -> w.id().equals(present.resource().id()));
    String reason =
        replaced ? "another takes its place" : "nothing in the cluster asks for it any more";
    return new Change.Delete(present, reason);
  }

  private static String replacement(Resource wanted, Resource present) {
    String cause = "cannot be changed in place";
    if (wanted instanceof TargetGroup want && present instanceof TargetGroup have) {
      return cause + differences(want, have);
    }
    if (wanted instanceof LoadBalancer want && present instanceof LoadBalancer have) {
      return cause + ": scheme " + have.scheme().text() + " -> " + want.scheme().text();
    }
    return present instanceof CreatedCertificate have ? cause + ": " + was(have) : cause;
  }

  private static String was(CreatedCertificate present) {
    return present.stage() == CreatedCertificate.Stage.UNUSABLE
        ? "the old one was not issued, or is no longer valid"
        : "names were " + String.join(", ", present.subjectAlternativeNames());
  }

  /** Without a difference it is what it leads to, or what leads to it, that changes. */
  private static String differences(TargetGroup want, TargetGroup have) {
    String differences = fields(want, have);
    if (differences.isEmpty()) {
      return want.targetType() == TargetType.ALB
          ? ""
          : ": it serves the load balancer that is replaced";
    }
    return ": " + differences;
  }

  private static String fields(TargetGroup want, TargetGroup have) {
    return Stream.of(
            difference("target type", have.targetType().text(), want.targetType().text()),
            difference("protocol", have.protocol().text(), want.protocol().text()),
            difference(
                "protocol version",
                have.protocolVersion().map(v -> v.text()).orElse("none"),
                want.protocolVersion().map(v -> v.text()).orElse("none")),
            difference(
                "target control port",
                have.targetControlPort().toString(),
                want.targetControlPort().toString()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> difference(String field, String have, String want) {
    return Objects.equals(have, want)
        ? Optional.empty()
        : Optional.of(field + " " + have + " -> " + want);
  }
}
