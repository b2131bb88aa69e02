package io.albedo.controller.metrics;

import io.albedo.aws.client.ApiCall;
import io.albedo.aws.client.ApiCall.Ending;
import io.albedo.aws.client.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Calls to AWS, counted and timed under the names that LBC has for them. */
final class CountedCalls implements CallListener {

  private static final Set<String> PERMISSION =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AuthFailure",
          "NotAuthorized",
          "UnauthorizedOperation",
          "UnrecognizedClientException");

  private final Series series;

  CountedCalls(MeterRegistry registry) {
    this.series = new Series(registry);
  }

  @Override
  public void called(ApiCall call) {
    String service = call.operation().service();
    String operation = call.operation().name();
    Ending ending = call.ending();
    String[] labels = labels(service, operation, ending);
    series
        .counter("aws_api_calls_total", "Calls to AWS, whatever number of attempts.", labels)
        .increment();
    series.time(
        ending.duration(),
        "aws_api_call_duration_seconds",
        "Seconds that a call took, with all attempts and pauses.",
        "service",
        service,
        "operation",
        operation);
    series.attempts(
        Math.max(ending.attempts() - 1, 0),
        "aws_api_call_retries",
        "Attempts after the first.",
        "service",
        service,
        "operation",
        operation);
    ending
        .errorCode()
        .flatMap(CountedCalls::kind)
        .ifPresent(
            kind ->
                series
                    .counter(
                        "aws_api_call_" + kind + "_errors_total",
                        "Calls that AWS refused for this reason.",
                        labels)
                    .increment());
  }

  private static String[] labels(String service, String operation, Ending ending) {
    return new String[] {
      "service",
      service,
      "operation",
      operation,
      "status_code",
      ending.status().isPresent() ? Integer.toString(ending.status().getAsInt()) : "",
      "error_code",
      ending.errorCode().orElse("")
    };
  }

  private static Optional<String> kind(String errorCode) {
    String code = errorCode.toLowerCase(Locale.ROOT);
    if (PERMISSION.contains(errorCode)) {
      return Optional.of("permission");
    }
    if (code.contains("throttl") || code.contains("ratelimit") || code.contains("requestlimit")) {
      return Optional.of("throttled");
    }
    if (code.contains("limitexceeded") || code.startsWith("toomany")) {
      return Optional.of("service_limit_exceeded");
    }
    return code.startsWith("validation") || code.startsWith("invalid")
        ? Optional.of("validation")
        : Optional.empty();
  }
}
