package io.albedo.aws.client;

import io.albedo.aws.client.ApiCall.CalledOperation;
import io.albedo.aws.fail.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Lets each call wait for its turn, and tells a listener how it ended. */
final class CallObserver implements ExecutionInterceptor {

  private static final ExecutionAttribute<Account> ACCOUNT =
      new ExecutionAttribute<>("AlbedoCallAccount");

  private final String service;
  private final CallLimiter limiter;
  private final Lane lane;
  private final CallListener listener;

  /**
   * For one client.
   *
   * @param service the service's id; what the SDK tells interceptors is another name
   */
  CallObserver(String service, CallLimiter limiter, Lane lane, CallListener listener) {
    this.service = service;
    this.limiter = limiter;
    this.lane = lane;
    this.listener = listener;
  }

  /** What is known of a call while it goes on. Only one thread at a time has it. */
  private static final class Account {
    private final long start = System.nanoTime();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile int status;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    limiter.await(operation(attributes), lane);
    attributes.putAttribute(ACCOUNT, new Account());
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    Account account = account(attributes);
    account.attempts.incrementAndGet();
    account.status = 0;
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    account(attributes).status = context.httpResponse().statusCode();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    tell(context.request(), attributes, Optional.empty());
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    tell(context.request(), attributes, Optional.of(errorCode(context.exception())));
  }

  private void tell(
      SdkRequest request, ExecutionAttributes attributes, Optional<String> errorCode) {
    Account account = account(attributes);
    listener.called(
        new ApiCall(
            operation(attributes),
            NamedResources.in(request),
            new ApiCall.Ending(
                account.attempts.get(),
                account.status == 0 ? OptionalInt.empty() : OptionalInt.of(account.status),
                errorCode,
                Duration.ofNanos(System.nanoTime() - account.start))));
  }

  private static String errorCode(Throwable failure) {
    return failure instanceof AwsServiceException refusal
        ? new Answer(refusal).code()
        : failure.getClass().getSimpleName();
  }

  private CalledOperation operation(ExecutionAttributes attributes) {
    return new CalledOperation(
        service, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  private static Account account(ExecutionAttributes attributes) {
    return attributes.getAttribute(ACCOUNT);
  }
}
