package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A certificate that ACM is asked for, because an Ingress wants one made. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface CreatedCertificate extends Resource, WithCreatedCertificate {

  @Override
  ResourceId id();

  CertificateType type();

  /** Absent unless the type is {@link CertificateType#PRIVATE}. */
  Optional<String> certificateAuthorityArn();

  String domainName();

  /** All names, {@link #domainName()} among them; compared as a set. */
  List<String> subjectAlternativeNames();

  @Value.Default
  default CompactMap tags() {
    return CompactMap.of();
  }

  /** How far it is; a wanted one is issued. */
  @Value.Default
  default Stage stage() {
    return Stage.ISSUED;
  }

  /** Names that ACM has not yet seen to be ours; of a wanted certificate none. */
  @Value.NaturalOrder
  SortedSet<String> unvalidated();

  /** The hosted zone in which a name can be shown to be ours, by name; of a present one none. */
  @Value.NaturalOrder
  SortedMap<String, Token<String>> hostedZones();

  /** How far a certificate is. */
  enum Stage {
    ISSUED,
    /** ACM waits for the records that validate its names. */
    PENDING,
    /** It will never be issued, or has ceased to be valid. */
    UNUSABLE
  }

  default CreatedCertificate withTags(Map<String, String> tags) {
    return withTags(CompactMap.copyOf(tags));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CreatedCertificate}. */
  final class Builder extends ImmutableCreatedCertificate.Builder {

    public Builder tags(Map<String, String> tags) {
      return tags(CompactMap.copyOf(tags));
    }
  }
}
