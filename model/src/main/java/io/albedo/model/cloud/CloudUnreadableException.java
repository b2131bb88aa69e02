package io.albedo.model.cloud;

/**
 * Something that was asked of AWS could not be read, so that nothing may be planned on it: what is
 * not known must never look like what is not there.
 */
public final class CloudUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String operation;
  private final String resource;
  private final transient CloudFailure failure;

  /**
   * For one call.
   *
   * @param operation as IAM names it, such as {@code elasticloadbalancing:DescribeTags}
   * @param resource what it was about, such as an ARN or {@code the VPC vpc-1}
   */
  public CloudUnreadableException(String operation, String resource, CloudFailure failure) {
    super(
        "%s of %s failed: %s: %s"
            .formatted(operation, resource, failure.code(), failure.message()));
    this.operation = operation;
    this.resource = resource;
    this.failure = failure;
  }

  public String operation() {
    return operation;
  }

  public String resource() {
    return resource;
  }

  public CloudFailure failure() {
    return failure;
  }
}
