package io.albedo.controller.admission.review;

/** A text is no review that can be answered. */
public final class MalformedReviewException extends Exception {

  private static final long serialVersionUID = 1;

  MalformedReviewException(String message) {
    super(message);
  }
}
