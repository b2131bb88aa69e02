package io.albedo.controller.admission.testing;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reviews as an API server sends them. */
public final class Reviews {

  public static final String UID = "705ab4f5-6393-11e8-b7cc-42010a800002";

  private Reviews() {}

  public static String create(String kind, String object) {
    return review(kind, "CREATE", object, "null");
  }

  public static String update(String kind, String before, String after) {
    return review(kind, "UPDATE", after, before);
  }

  public static String delete(String kind, String object) {
    return review(kind, "DELETE", "null", object);
  }

  private static String review(String kind, String verb, String object, String oldObject) {
    ObjectNode review = JsonMapper.shared().createObjectNode();
    review.put("kind", "AdmissionReview").put("apiVersion", "admission.k8s.io/v1");
    ObjectNode request = review.putObject("request");
    request.put("uid", UID).put("operation", verb).put("namespace", "shop").put("dryRun", false);
    request.putObject("kind").put("group", "").put("version", "v1").put("kind", kind);
    request.putObject("userInfo").put("username", "admin");
    request.set("object", JsonMapper.shared().readTree(object));
    request.set("oldObject", JsonMapper.shared().readTree(oldObject));
    return review.toString();
  }
}
