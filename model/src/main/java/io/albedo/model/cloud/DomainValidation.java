package io.albedo.model.cloud;

import io.albedo.model.alb.ValidationRecord;
import java.util.Optional;

/**
 * Whether ACM has seen that a name of a certificate is ours.
 *
 * @param status {@code PENDING_VALIDATION}, {@code SUCCESS} or {@code FAILED}
 * @param record what shows it; absent as long as ACM has not made it up
 */
public record DomainValidation(String domain, String status, Optional<ValidationRecord> record) {

  public boolean isDone() {
    return status.equals("SUCCESS");
  }
}
