package io.albedo.aws.read.map;

import java.util.Optional;

/** AWS told something that the model has no words for, such as a protocol that is new. */
public final class UnfamiliarAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String field;
  private final String value;

  private UnfamiliarAnswerException(String field, String value) {
    super(field + " is '" + value + "', which this release does not know");
    this.field = field;
    this.value = value;
  }

  /** In the API's spelling. */
  public String field() {
    return field;
  }

  /** What AWS told. */
  public String value() {
    return value;
  }

  /** The value, if the model knows it. */
  static <T> T known(Optional<T> value, String field, String text) {
    return value.orElseThrow(() -> new UnfamiliarAnswerException(field, text));
  }
}
