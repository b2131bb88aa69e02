package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Namespace;
import java.util.function.Consumer;

/** Reads objects of all kinds that matter. */
final class ObjectReader {

  private ObjectReader() {}

  /** What comes back puts the object into a cluster. */
  static Consumer<ClusterState.Builder> read(ObjectKind kind, Metadata metadata, Fields object) {
    return switch (kind) {
      case INGRESS -> {
        var ingress = IngressReader.read(metadata, object);
        yield cluster -> cluster.putIngresses(metadata.name(), ingress);
      }
      case SERVICE -> {
        var service = ServiceReader.read(metadata, object);
        yield cluster -> cluster.putServices(metadata.name(), service);
      }
      case SECRET -> {
        var secret = SecretReader.read(metadata, object);
        yield cluster -> cluster.putSecrets(metadata.name(), secret);
      }
      case TARGET_GROUP_BINDING -> {
        var binding = TargetGroupBindingReader.read(metadata, object);
        yield cluster -> cluster.putTargetGroupBindings(metadata.name(), binding);
      }
      case POD, NODE, ENDPOINT_SLICE, ENDPOINTS, CONFIG_MAP -> readTarget(kind, metadata, object);
      default -> readClusterWide(kind, metadata, object);
    };
  }

  private static Consumer<ClusterState.Builder> readTarget(
      ObjectKind kind, Metadata metadata, Fields object) {
    return switch (kind) {
      case POD -> {
        var pod = PodReader.read(metadata, object);
        yield cluster -> cluster.putPods(metadata.name(), pod);
      }
      case NODE -> {
        var node = NodeReader.read(metadata, object);
        yield cluster -> cluster.putNodes(metadata.name().name(), node);
      }
      case ENDPOINT_SLICE -> {
        var slice = EndpointReader.slice(metadata, object);
        yield cluster -> cluster.putEndpointSlices(metadata.name(), slice);
      }
      case ENDPOINTS -> {
        var endpoints = EndpointReader.endpoints(metadata, object);
        yield cluster -> cluster.putEndpoints(metadata.name(), endpoints);
      }
      default -> {
        var configMap = EndpointReader.configMap(metadata, object);
        yield cluster -> cluster.putConfigMaps(metadata.name(), configMap);
      }
    };
  }

  private static Consumer<ClusterState.Builder> readClusterWide(
      ObjectKind kind, Metadata metadata, Fields object) {
    String name = metadata.name().name();
    return switch (kind) {
      case INGRESS_CLASS -> {
        var ingressClass = IngressClassReader.read(metadata, object);
        yield cluster -> cluster.putIngressClasses(name, ingressClass);
      }
      case INGRESS_CLASS_PARAMS -> {
        var params = IngressClassParamsReader.read(metadata, object);
        yield cluster -> cluster.putIngressClassParams(name, params);
      }
      default -> {
        object.ignoring("spec", "status");
        yield cluster -> cluster.putNamespaces(name, new Namespace(name, metadata.labels()));
      }
    };
  }
}
