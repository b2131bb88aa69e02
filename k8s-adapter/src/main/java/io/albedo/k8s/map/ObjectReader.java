package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.Namespace;

/** Reads objects of all kinds that matter. */
final class ObjectReader {

  private ObjectReader() {}

  /** The value of the model that stands for an object. */
  static Object read(ObjectKind kind, Metadata metadata, Fields object) {
    return switch (kind) {
      case INGRESS -> IngressReader.read(metadata, object);
      case INGRESS_CLASS -> IngressClassReader.read(metadata, object);
      case INGRESS_CLASS_PARAMS -> IngressClassParamsReader.read(metadata, object);
      case TARGET_GROUP_BINDING -> TargetGroupBindingReader.read(metadata, object);
      case SERVICE -> ServiceReader.read(metadata, object);
      case NAMESPACE -> namespace(metadata, object);
      case SECRET -> SecretReader.read(metadata, object);
      case POD -> PodReader.read(metadata, object);
      case NODE -> NodeReader.read(metadata, object);
      case ENDPOINT_SLICE -> EndpointReader.slice(metadata, object);
      case ENDPOINTS -> EndpointReader.endpoints(metadata, object);
      case CONFIG_MAP -> EndpointReader.configMap(metadata, object);
    };
  }

  private static Namespace namespace(Metadata metadata, Fields object) {
    object.ignoring("spec", "status");
    return new Namespace(metadata.name().name(), metadata.labels());
  }
}
