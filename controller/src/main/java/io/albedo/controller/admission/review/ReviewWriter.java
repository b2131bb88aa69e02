package io.albedo.controller.admission.review;

import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.admit.Admission;
import io.albedo.planner.admit.Edit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the answer to a review. */
public final class ReviewWriter {

  /** Of all warnings together an API server shows some 4,000 characters at most. */
  private static final int MOST_WARNINGS = 20;

  private static final int FORBIDDEN = 403;

  private ReviewWriter() {}

  public static byte[] write(String uid, Admission admission) {
    ObjectNode review = JsonMapper.shared().createObjectNode();
    review.put("apiVersion", "admission.k8s.io/v1").put("kind", "AdmissionReview");
    ObjectNode response = review.putObject("response").put("uid", uid);
    switch (admission) {
      case Admission.Allowed(List<Diagnostic> warnings, List<Edit> edits) -> {
        response.put("allowed", true);
        addWarnings(response, warnings);
        addPatch(response, edits);
      }
      case Admission.Denied(List<Diagnostic> findings) ->
          response
              .put("allowed", false)
              .putObject("status")
              .put("code", FORBIDDEN)
              .put("reason", "Forbidden")
              .put("message", texts(findings).stream().collect(Collectors.joining("; ")));
    }
    return review.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addWarnings(ObjectNode response, List<Diagnostic> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    ArrayNode list = response.putArray("warnings");
    List<String> texts = texts(warnings);
    texts.stream().limit(MOST_WARNINGS).forEach(list::add);
    if (texts.size() > MOST_WARNINGS) {
      list.add("and %d more".formatted(texts.size() - MOST_WARNINGS));
    }
  }

  private static List<String> texts(List<Diagnostic> findings) {
    return findings.stream().map(ReviewWriter::text).toList();
  }

  /** On one line: an API server passes a warning on in an HTTP header. */
  private static String text(Diagnostic finding) {
    String place = finding.field().isEmpty() ? "" : finding.field() + ": ";
    return "%s: %s%s; %s"
        .formatted(finding.code().code(), place, finding.message(), finding.help())
        .replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  private static void addPatch(ObjectNode response, List<Edit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    ArrayNode patch = JsonMapper.shared().createArrayNode();
    edits.forEach(edit -> add(patch, edit));
    byte[] text = patch.toString().getBytes(StandardCharsets.UTF_8);
    response.put("patchType", "JSONPatch").put("patch", Base64.getEncoder().encodeToString(text));
  }

  /** An addition (RFC 6902, section 4.1) also replaces a field that is there. */
  private static void add(ArrayNode patch, Edit edit) {
    ObjectNode operation = patch.addObject().put("op", "add");
    switch (edit) {
      case Edit.SpecText(String field, String value) ->
          operation.put("path", "/spec/" + field).put("value", value);
      case Edit.ReadinessGates(List<String> conditionTypes) -> {
        ArrayNode gates = operation.put("path", "/spec/readinessGates").putArray("value");
        conditionTypes.forEach(type -> gates.addObject().put("conditionType", type));
      }
    }
  }
}
