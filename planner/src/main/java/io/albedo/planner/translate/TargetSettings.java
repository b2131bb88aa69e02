package io.albedo.planner.translate;

import static io.albedo.planner.annotation.AnnotationName.BACKEND_PROTOCOL;
import static io.albedo.planner.annotation.AnnotationName.BACKEND_PROTOCOL_VERSION;
import static io.albedo.planner.annotation.AnnotationName.TARGET_TYPE;

import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetType;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.Optional;

/** What kind of targets a backend has and how they are spoken to. */
record TargetSettings(TargetType type, Protocol protocol, ProtocolVersion version) {

  /** Class parameters win over the Service, and the Service over the Ingress. */
  static TargetSettings read(BackendRef backend, Options options) {
    AnnotationReader annotations = backend.annotations();
    return new TargetSettings(
        type(backend, options),
        annotations
            .choice(
                BACKEND_PROTOCOL, Protocol::of, "backend protocol must be within [HTTP, HTTPS]: ")
            .orElse(Protocol.HTTP),
        annotations
            .choice(
                BACKEND_PROTOCOL_VERSION,
                ProtocolVersion::of,
                "backend protocol version must be within [HTTP1, HTTP2, GRPC]: ")
            .orElse(ProtocolVersion.HTTP1));
  }

  private static TargetType type(BackendRef backend, Options options) {
    Optional<String> ofClass = backend.member().param(IngressClassParams::targetType);
    Optional<TargetType> type =
        ofClass.isPresent()
            ? ofClass.flatMap(raw -> AnnotationReader.chosen(TARGET_TYPE, raw, TargetType::of))
            : backend.annotations().choice(TARGET_TYPE, TargetType::of, "unknown targetType: ");
    if (ofClass.isPresent() && type.isEmpty()) {
      backend
          .member()
          .findings()
          .add(
              Code.INVALID_TARGET_GROUP,
              backend.member().placeOfParam("spec.targetType"),
              "unknown targetType: " + ofClass.get());
    }
    TargetType chosen = type.orElse(options.defaultTargetType());
    if (chosen == TargetType.IP && !options.isOn(FeatureGate.ENABLE_IP_TARGET_TYPE)) {
      backend.report(
          Code.INVALID_TARGET_GROUP, "unsupported targetType: ip when EnableIPTargetType is false");
    }
    return chosen;
  }
}
