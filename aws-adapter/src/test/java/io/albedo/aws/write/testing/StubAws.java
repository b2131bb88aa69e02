package io.albedo.aws.write.testing;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.testing.TestClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The wire to AWS, with somebody at the other end who answers what the test has written down. Below
 * the SDK, so that requests are real and errors come as AWS spells them. Nothing is retried.
 */
public final class StubAws implements SdkHttpClient {

  private sealed interface Answer {
    record Text(int status, String body) implements Answer {}

    record Break(IOException failure) implements Answer {}
  }

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();

  /** What has been sent: forms and JSON documents. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The next answer; the last one is given again and again. */
  public StubAws answers(int status, String body) {
    answers.add(new Answer.Text(status, body));
    return this;
  }

  /** An answer of the Elastic Load Balancing API. */
  public StubAws result(String action, String xml) {
    return answers(
        200,
        "<%sResponse><%sResult>%s</%sResult></%sResponse>"
            .formatted(action, action, xml, action, action));
  }

  /** A refusal of the Elastic Load Balancing API. */
  public StubAws refuses(int status, String code, String message) {
    return answers(
        status,
        "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
            .formatted(code, message));
  }

  /** A refusal of the EC2 API. */
  public StubAws refusesAsEc2(int status, String code, String message) {
    return answers(
        status,
        "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors></Response>"
            .formatted(code, message));
  }

  /** A refusal of an API that speaks JSON. */
  public StubAws refusesInJson(int status, String code, String message) {
    return answers(status, "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
  }

  public StubAws breaks(IOException failure) {
    answers.add(new Answer.Break(failure));
    return this;
  }

  /** Clients whose wire this is. */
  public AwsClients clients() {
    return TestClients.on(this);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        requests.add(body(request));
        return respond(answers.size() > 1 ? answers.remove() : answers.element());
      }

      @Override
      public void abort() {}
    };
  }

  private static String body(HttpExecuteRequest request) throws IOException {
    if (request.contentStreamProvider().isEmpty()) {
      return "";
    }
    ContentStreamProvider content = request.contentStreamProvider().get();
    return new String(content.newStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static HttpExecuteResponse respond(Answer answer) throws IOException {
    return switch (answer) {
      case Answer.Break(IOException failure) -> throw failure;
      case Answer.Text(int status, String body) ->
          HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(status).build())
              .responseBody(
                  AbortableInputStream.create(
                      new ByteArrayInputStream(
                          Objects.requireNonNull(body).getBytes(StandardCharsets.UTF_8))))
              .build();
    };
  }

  @Override
  public void close() {}
}
