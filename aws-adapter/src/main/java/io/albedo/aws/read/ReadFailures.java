package io.albedo.aws.read;

import io.albedo.aws.fail.Advice;
import io.albedo.aws.fail.Answer;
import io.albedo.model.cloud.CloudFailure;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a read failed, in few words and with what to do about it. What AWS said keeps AWS's code;
 * what went wrong before AWS could say anything has one of these:
 *
 * <pre>
 * NoCredentials    the default chain of the SDK found none
 * TimedOut         no answer in the time that a call may take
 * Interrupted      somebody ended the wait
 * Unreachable      no connection, or one that broke
 * </pre>
 */
final class ReadFailures {

  static final String INTERRUPTED = "Interrupted";

  private ReadFailures() {}

  static CloudFailure interrupted() {
    return new CloudFailure(INTERRUPTED, "the wait was ended");
  }

  static CloudFailure of(RuntimeException failure) {
    return switch (failure) {
      case AwsServiceException refusal -> ofAnswer(new Answer(refusal));
      case ApiCallTimeoutException late -> timedOut();
      case ApiCallAttemptTimeoutException late -> timedOut();
      case AbortedException ended -> interrupted();
      case SdkException problem when isWithoutCredentials(problem) -> noCredentials();
      case SdkException problem -> new CloudFailure("Unreachable", causes(problem));
      default -> throw failure;
    };
  }

  private static CloudFailure ofAnswer(Answer answer) {
    return new CloudFailure(answer.code(), Advice.with(answer.code(), answer.words()));
  }

  private static CloudFailure timedOut() {
    return new CloudFailure(
        "TimedOut", "no answer in time; check the region, the network and --aws-api-endpoints");
  }

  private static boolean isWithoutCredentials(SdkException problem) {
    return text(problem).startsWith("Unable to load credentials");
  }

  private static CloudFailure noCredentials() {
    return new CloudFailure(
        "NoCredentials",
        "no credentials were found, neither in the environment nor in a profile nor of the"
            + " instance; in a cluster give the service account a role (pod identity or IRSA)");
  }

  /** The innermost cause says what the machine knows; the outer ones are the SDK's. */
  private static String causes(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + text(cause);
  }

  private static String text(Throwable failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("");
  }
}
