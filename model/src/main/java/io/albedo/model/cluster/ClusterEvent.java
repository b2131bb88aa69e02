package io.albedo.model.cluster;

/**
 * Something to tell the readers of an object: an Event of Kubernetes.
 *
 * @param generation of the object when it happened; the same event is told once a generation
 * @param reason a word for programs, such as {@code FailedBuildModel}
 */
public record ClusterEvent(
    ObjectRef object, long generation, Type type, String reason, String message) {

  /** What an Event may be. */
  public enum Type {
    NORMAL("Normal"),
    WARNING("Warning");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
