package io.albedo.planner.translate;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tags that users ask for: those of the class parameters win over those of annotations, and the
 * controller's defaults win over both, unless a feature gate turns that round.
 */
record Tags(Options options) {

  private static final String FIELD = AnnotationReader.field(AnnotationName.TAGS);

  /** What the Ingress asks for, without defaults. */
  SortedMap<String, String> of(MemberScope member) {
    return merge(ofParams(member), read(member.annotations(), () -> "Ingress " + member.name()));
  }

  /** What the Ingress and the Service ask for, without defaults; the Service wins. */
  SortedMap<String, String> of(MemberScope member, Service service) {
    Supplier<String> where = () -> "Ingress " + member.name() + " and Service " + service.name();
    SortedMap<String, String> ofIngress = read(member.annotations(), where);
    if (service.annotations().isEmpty()) {
      return merge(ofParams(member), ofIngress);
    }
    AnnotationReader ofService = new AnnotationReader(Annotations.of(service), member.findings());
    return merge(ofParams(member), merge(read(ofService, where), ofIngress));
  }

  /** What a certificate gets: the controller's defaults win there, whatever the gate says. */
  SortedMap<String, String> ofCertificate(MemberScope member) {
    return merge(options.defaultTags(), of(member));
  }

  SortedMap<String, String> withDefaults(SortedMap<String, String> tags) {
    return options.isOn(FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY)
        ? merge(tags, options.defaultTags())
        : merge(options.defaultTags(), tags);
  }

  private SortedMap<String, String> ofParams(MemberScope member) {
    if (member.params().isEmpty()) {
      return new TreeMap<>();
    }
    IngressClassParams params = member.params().get();
    checkOwner(
        params.tags(),
        () -> "IngressClassParams " + params.name(),
        member.placeOfParam("spec.tags"),
        member.findings());
    return params.tags();
  }

  private SortedMap<String, String> read(AnnotationReader reader, Supplier<String> where) {
    SortedMap<String, String> tags = reader.stringMap(AnnotationName.TAGS).orElseGet(TreeMap::new);
    checkOwner(tags, where, FIELD, reader.findings());
    return tags;
  }

  private void checkOwner(
      SortedMap<String, String> tags, Supplier<String> where, String field, Findings findings) {
    for (String key : tags.keySet()) {
      if (options.externalManagedTags().contains(key)) {
        findings.add(
            Code.INVALID_ANNOTATION,
            field,
            "failed build tags for %s: external managed tag key %s cannot be specified"
                .formatted(where.get(), key));
        return;
      }
    }
  }

  /** The first map wins. */
  private static SortedMap<String, String> merge(
      SortedMap<String, String> first, SortedMap<String, String> second) {
    if (second.isEmpty()) {
      return first;
    }
    SortedMap<String, String> merged = new TreeMap<>(second);
    merged.putAll(first);
    return merged;
  }
}
