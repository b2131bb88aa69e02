package io.albedo.aws.client;

import io.albedo.aws.fail.UnsentRequests;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * When a call is tried again, after a random pause that may double each time. What waits and
 * refusals that pass after seconds take is asked for again in {@code io.albedo.aws.write}. The
 * SDK's budget of retries is off, as it would let one service's trouble keep unrelated calls from a
 * second attempt.
 */
final class Retries {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration FIRST_PAUSE_OF_THROTTLED = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private Retries() {}

  /** After whatever the SDK thinks may pass: throttling, errors of the server, lost connections. */
  static RetryStrategy ofReads(Pace pace) {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(pace.maxAttempts())
        .circuitBreakerEnabled(false)
        .build();
  }

  /**
   * After refusals that came before any effect, and if no connection was made. After anything else
   * that is not clear, such as a timeout or an error of the server, the effect must be looked for.
   */
  static RetryStrategy ofWrites(Pace pace) {
    return StandardRetryStrategy.builder()
        .maxAttempts(pace.maxAttempts())
        .useClientDefaults(false)
        .circuitBreakerEnabled(false)
        .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(FIRST_PAUSE_OF_THROTTLED, LONGEST_PAUSE))
        .treatAsThrottling(Retries::isThrottled)
        .retryOnException(
            failure -> isThrottled(failure) || UnsentRequests.include(failure) || isSkewed(failure))
        .build();
  }

  private static boolean isThrottled(Throwable failure) {
    return failure instanceof SdkException sdk && RetryUtils.isThrottlingException(sdk);
  }

  /** The SDK corrects its clock by the answer. */
  private static boolean isSkewed(Throwable failure) {
    return failure instanceof SdkException sdk && RetryUtils.isClockSkewException(sdk);
  }
}
