package io.albedo.controller.aws;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.testing.TestClients;
import io.albedo.aws.write.AwsOperationExecutor;
import io.albedo.aws.write.Pacer;
import io.albedo.model.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache.ApacheHttpClient;

/** What the executor would send for an operation; nothing leaves. */
final class SentRequest implements ExecutionInterceptor, AutoCloseable {

  private final List<SdkRequest> caught = new ArrayList<>();
  private final AwsClients clients =
      TestClients.on(ApacheHttpClient.create(), override -> override.addExecutionInterceptor(this));
  private final AwsOperationExecutor executor =
      new AwsOperationExecutor(clients, clients, Pacer.ofSystem());

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    caught.add(context.request());
    throw SdkClientException.create("caught");
  }

  /** The request for an operation that is one call to AWS. */
  SdkRequest of(Operation operation) {
    caught.clear();
    var unused = executor.execute(operation);
    return caught.getFirst();
  }

  @Override
  public void close() {
    clients.close();
  }
}
