package io.albedo.controller.admission.review;

import io.albedo.model.cluster.ObjectName;
import java.util.Optional;

/**
 * What an API server asks ({@code request} of an AdmissionReview, {@code admission.k8s.io/v1}).
 *
 * @param uid to be repeated in the answer
 * @param kind such as {@code Ingress}
 * @param name as far as it has one yet
 * @param verb {@code CREATE}, {@code UPDATE}, {@code DELETE} or {@code CONNECT}
 * @param object JSON of the object as it is to be; absent where it is to be deleted
 * @param oldObject JSON of the object as it is; absent where there is none
 */
public record ReviewRequest(
    String uid,
    String kind,
    ObjectName name,
    String verb,
    Optional<String> object,
    Optional<String> oldObject) {

  /** Whether an object is to be written. */
  public boolean writes() {
    return verb.equals("CREATE") || verb.equals("UPDATE");
  }
}
