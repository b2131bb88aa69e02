package io.albedo.aws.fail;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Failures after which the same question may well be answered a little later: AWS was busy or
 * broken, or a connection was. Who may not ask, and what is not there, stays so.
 */
public final class PassingFailures {

  private PassingFailures() {}

  public static boolean include(SdkException failure) {
    return switch (failure) {
      case AwsServiceException answer ->
          answer.isThrottlingException() || FailureMapper.refusal(answer).isEmpty();
      case AbortedException abort -> false;
      case ApiCallTimeoutException late -> true;
      case ApiCallAttemptTimeoutException late -> true;
      default -> Causes.of(failure).anyMatch(IOException.class::isInstance);
    };
  }
}
