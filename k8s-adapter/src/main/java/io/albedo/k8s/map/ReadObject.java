package io.albedo.k8s.map;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.Endpoints;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.Secret;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.TargetGroupBindingObject;

/**
 * What was read of an object.
 *
 * @param name with an empty namespace for a kind without namespaces
 * @param value one of the values that a {@link ClusterState} is made of
 */
public record ReadObject(ObjectName name, Object value) {

  /** Puts the object where it belongs in a cluster. */
  public void addTo(ClusterState.Builder cluster) {
    switch (value) {
      case Ingress ingress -> cluster.putIngresses(name, ingress);
      case IngressClass one -> cluster.putIngressClasses(name.name(), one);
      case IngressClassParams params -> cluster.putIngressClassParams(name.name(), params);
      case TargetGroupBindingObject binding -> cluster.putTargetGroupBindings(name, binding);
      case Service service -> cluster.putServices(name, service);
      case Namespace namespace -> cluster.putNamespaces(name.name(), namespace);
      case Secret secret -> cluster.putSecrets(name, secret);
      case Pod pod -> cluster.putPods(name, pod);
      case Node node -> cluster.putNodes(name.name(), node);
      case EndpointSlice slice -> cluster.putEndpointSlices(name, slice);
      case Endpoints endpoints -> cluster.putEndpoints(name, endpoints);
      case ConfigMap configMap -> cluster.putConfigMaps(name, configMap);
      default -> throw new IllegalStateException("no part of a cluster: " + value.getClass());
    }
  }
}
