package io.albedo.k8s.status;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.JsonEquality;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.OperationResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers Ingresses in ControllerRevisions that belong to them and go with them. The data of a
 * ControllerRevision can never be changed, so each form is a new one, with a higher {@code
 * revision}; those before it are deleted when it is there. Whoever reads takes the highest.
 *
 * <p>What is remembered is what the Ingress says to everybody who may read it. Annotations hold the
 * names of Secrets, never what is in them.
 */
record LastGoodWriter(ApiRequests requests) {

  static final String MARK = "albedo.io/last-good";
  static final String OWNER = "albedo.io/ingress-uid";
  private static final int ATTEMPTS = 3;

  OperationResult remember(Ingress ingress) {
    return ingress
        .uid()
        .map(uid -> remember(ingress, uid))
        .orElseGet(
            () ->
                failed("Ingress %s has no uid: no API server has seen it", ingress.name().text()));
  }

  /** Another one may be doing the same; then it is looked at again what is there. */
  private OperationResult remember(Ingress ingress, String uid) {
    OperationResult result = attempt(ingress, uid);
    for (int i = 1; i < ATTEMPTS && isTaken(result); i++) {
      result = attempt(ingress, uid);
    }
    return result;
  }

  private static boolean isTaken(OperationResult result) {
    return result instanceof OperationResult.Failed(CloudFailure failure)
        && failure.code().equals("AlreadyExists");
  }

  private OperationResult attempt(Ingress ingress, String uid) {
    Answer listed =
        requests.list(
            ApiTarget.all(ApiKind.CONTROLLER_REVISION, ingress.name().namespace()),
            "%s=true,%s=%s".formatted(MARK, OWNER, uid));
    return listed instanceof Answer.Given(ApiObject list)
        ? remember(ingress, uid, list.objects("items"))
        : listed.result();
  }

  private OperationResult remember(Ingress ingress, String uid, List<ApiObject> present) {
    Map<String, Object> data = new IngressForm(ingress).object();
    Optional<ApiObject> latest =
        present.stream().max(Comparator.comparingLong(r -> r.number("revision")));
    if (latest.filter(r -> JsonEquality.same(r.part("data").content(), data)).isPresent()) {
      return deleteAllBut(latest.get(), present);
    }
    long revision = latest.map(r -> r.number("revision")).orElse(0L) + 1;
    ObjectName name = ingress.name().sibling(RevisionName.of(ingress, revision));
    Answer answer =
        requests.create(target(name), object(name, uid, ingress.name().name(), revision, data));
    return answer instanceof Answer.Given(ApiObject created)
        ? deleteAllBut(created, present)
        : answer.result();
  }

  private static Map<String, Object> object(
      ObjectName name, String uid, String ingress, long revision, Map<String, Object> data) {
    ObjectDraft owner =
        ObjectDraft.of(ApiKind.INGRESS)
            .put("name", ingress)
            .put("uid", uid)
            .put("controller", false)
            .put("blockOwnerDeletion", false);
    ObjectDraft metadata =
        new ObjectDraft()
            .put("name", name.name())
            .put("namespace", name.namespace())
            .put("labels", new ObjectDraft().put(MARK, "true").put(OWNER, uid))
            .put("ownerReferences", List.of(owner.build()));
    return ObjectDraft.of(ApiKind.CONTROLLER_REVISION)
        .put("metadata", metadata)
        .put("revision", revision)
        .put("data", data)
        .build();
  }

  /** What cannot be deleted now is deleted when the next form is remembered. */
  private OperationResult deleteAllBut(ApiObject kept, List<ApiObject> revisions) {
    OperationResult result = Answer.done();
    for (ApiObject old : revisions) {
      if (!old.uid().equals(kept.uid())) {
        OperationResult deleted = delete(old);
        result = deleted instanceof OperationResult.Applied ? result : deleted;
      }
    }
    return result;
  }

  private OperationResult delete(ApiObject revision) {
    ObjectName name =
        new ObjectName(
            revision.text("metadata", "namespace").orElse(""),
            revision.text("metadata", "name").orElse(""));
    return Answer.fineIfGone(requests.delete(target(name), Map.of()).result());
  }

  private static ApiTarget target(ObjectName name) {
    return ApiTarget.of(ApiKind.CONTROLLER_REVISION, name);
  }

  private static OperationResult failed(String words, String name) {
    return new OperationResult.Failed(new CloudFailure("ValidationError", words.formatted(name)));
  }
}
