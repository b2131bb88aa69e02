package io.albedo.aws.fail;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS said when it refused. */
public record Answer(AwsServiceException exception) {

  /** Its code, or its status if there is none, as of an answer without body. */
  public String code() {
    return details()
        .map(AwsErrorDetails::errorCode)
        .filter(code -> !code.isEmpty())
        .orElseGet(() -> "HTTP" + exception.statusCode());
  }

  public String words() {
    return details()
        .map(AwsErrorDetails::errorMessage)
        .filter(words -> !words.isEmpty())
        .orElseGet(() -> Optional.ofNullable(exception.getMessage()).orElse(""));
  }

  private Optional<AwsErrorDetails> details() {
    return Optional.ofNullable(exception.awsErrorDetails());
  }
}
