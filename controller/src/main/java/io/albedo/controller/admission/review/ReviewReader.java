package io.albedo.controller.admission.review;

import io.albedo.model.cluster.ObjectName;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an AdmissionReview. */
public final class ReviewReader {

  private static final String VERSION = "admission.k8s.io/v1";

  private ReviewReader() {}

  /**
   * The question of a review.
   *
   * @throws MalformedReviewException if there is none, telling what is wrong without quoting it
   */
  public static ReviewRequest read(byte[] body) throws MalformedReviewException {
    JsonNode review = parse(body);
    String version = text(review, "apiVersion");
    if (!text(review, "kind").equals("AdmissionReview") || !version.equals(VERSION)) {
      throw new MalformedReviewException(
          "the body is no AdmissionReview of "
              + VERSION
              + (version.isEmpty() ? "" : " but of " + version));
    }
    JsonNode request = review.path("request");
    if (!request.isObject()) {
      throw new MalformedReviewException("the review has no request");
    }
    String uid = text(request, "uid");
    if (uid.isEmpty()) {
      throw new MalformedReviewException("the request has no uid");
    }
    return new ReviewRequest(
        uid,
        text(request.path("kind"), "kind"),
        new ObjectName(text(request, "namespace"), text(request, "name")),
        text(request, "operation"),
        object(request, "object"),
        object(request, "oldObject"));
  }

  private static JsonNode parse(byte[] body) throws MalformedReviewException {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new MalformedReviewException("the body is not JSON");
    }
  }

  private static Optional<String> object(JsonNode request, String name) {
    return Optional.of(request.path(name)).filter(JsonNode::isObject).map(JsonNode::toString);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
