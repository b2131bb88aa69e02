package io.albedo.aws.fail;

import io.albedo.aws.map.UnknownValueException;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How an operation ended whose call threw. The calls of operations are repeated only after refusals
 * that had no effect, so that the last failure decides.
 *
 * <pre>
 * AWS refuses: an error below 500, or throttling        Failed, with AWS's code and words
 * the request could not leave: no address, no
 *   connection, no credentials, a value not known       Failed, with a code of ours
 * anything else: no answer in time, a connection that
 *   broke, an error of 500 and above, an interrupt      Unknown
 * </pre>
 */
public final class FailureMapper {

  private static final int FIRST_SERVER_ERROR = 500;

  /** The codes of the services for the same thing. Source: "Common errors" of their references. */
  private static final Set<String> DENIALS =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized");

  private FailureMapper() {}

  public static OperationResult of(Operation operation, RuntimeException failure) {
    return switch (failure) {
      case UnknownValueException unknown -> failed("ValidationError", text(unknown));
      case UnsupportedOperationException missing -> failed("NotAvailable", text(missing));
      case AwsServiceException refusal -> ofAnswer(operation, refusal);
      case AbortedException abort -> unknown(operation, "interrupted: " + text(abort));
      case SdkException problem -> ofClient(operation, problem);
      default -> throw failure;
    };
  }

  /** What AWS said, if it surely did nothing else. */
  public static Optional<CloudFailure> refusal(AwsServiceException answer) {
    return answer.statusCode() < FIRST_SERVER_ERROR || answer.isThrottlingException()
        ? Optional.of(failure(new Answer(answer)))
        : Optional.empty();
  }

  private static CloudFailure failure(Answer said) {
    return new CloudFailure(said.code(), Advice.with(said.code(), said.words()));
  }

  private static OperationResult ofAnswer(Operation operation, AwsServiceException answer) {
    Answer said = new Answer(answer);
    return refusal(answer)
        .<OperationResult>map(
            refusal -> new OperationResult.Failed(naming(operation, answer, refusal)))
        .orElseGet(() -> unknown(operation, said.code() + ": " + said.words()));
  }

  /** Not every service says what it does not allow. */
  private static CloudFailure naming(
      Operation operation, AwsServiceException answer, CloudFailure refusal) {
    String action = DeniedAction.of(operation, answer);
    return !DENIALS.contains(refusal.code()) || refusal.message().contains(action)
        ? refusal
        : new CloudFailure(
            refusal.code(),
            "not allowed: %s on %s: %s".formatted(action, operation.resource(), refusal.message()));
  }

  private static OperationResult ofClient(Operation operation, SdkException problem) {
    String words = text(problem);
    if (UnsentRequests.include(problem)) {
      return failed("Unreachable", words);
    }
    return words.startsWith("Unable to load credentials")
        ? failed("NoCredentials", words)
        : unknown(operation, words);
  }

  private static OperationResult failed(String code, String message) {
    return new OperationResult.Failed(new CloudFailure(code, message));
  }

  private static OperationResult unknown(Operation operation, String why) {
    return new OperationResult.Unknown(operation.call().api() + " got no clear answer: " + why);
  }

  private static String text(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .orElseGet(() -> failure.getClass().getSimpleName());
  }
}
