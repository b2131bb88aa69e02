package io.albedo.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.albedo.aws.client.HttpStub.Answer;
import io.albedo.aws.client.HttpStub.Asked;
import io.albedo.model.alb.AssumedRole;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.sts.model.StsException;

class AwsConnectionTest {

  private static final String SERVICE = "Elastic Load Balancing v2";
  private static final Answer NO_TAGS =
      new Answer(
          200,
          "<DescribeTagsResponse><DescribeTagsResult><TagDescriptions/></DescribeTagsResult>"
              + "</DescribeTagsResponse>");
  private static final Answer ADDED =
      new Answer(200, "<AddTagsResponse><AddTagsResult/></AddTagsResponse>");
  private static final Answer TAKEN_ON =
      new Answer(
          200,
          "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>AKROLE</AccessKeyId>"
              + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
              + "<Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
              + "</AssumeRoleResponse>");
  private static final Answer BROKEN = error(500, "InternalFailure");
  private static final Answer THROTTLED = error(400, "Throttling");
  private static final Answer DENIED = error(403, "AccessDenied");

  private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void credentials() {
    System.setProperty("aws.accessKeyId", "none");
    System.setProperty("aws.secretAccessKey", "none");
  }

  @AfterAll
  static void noCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void aCallIsToldWithTheIdOfItsServiceAndWhatItNames() {
    use(
        answering(NO_TAGS),
        connection -> connection.reading(Lane.EDIT).loadBalancing(),
        client -> client.describeTags(request -> request.resourceArns("arn:1", "arn:2")));

    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.operation())
                  .isEqualTo(new ApiCall.CalledOperation(SERVICE, "DescribeTags"));
              assertThat(call.operation().reads()).isTrue();
              assertThat(call.resources()).containsExactly("arn:1", "arn:2");
              assertThat(call.succeeded()).isTrue();
              assertThat(call.ending().attempts()).isEqualTo(1);
              assertThat(call.ending().status()).hasValue(200);
            });
  }

  @Test
  void theUserAgentNamesAlbedo() {
    List<Asked> asked =
        use(
            answering(NO_TAGS),
            connection -> connection.reading(Lane.EDIT).loadBalancing(),
            client -> client.describeTags(request -> request.resourceArns("arn:1")));

    assertThat(asked.getFirst().userAgent()).contains("albedo/1.2.3");
  }

  @Test
  void aReadIsRepeatedWhenTheServerBreaks() {
    use(
        answering(BROKEN, BROKEN, NO_TAGS),
        connection -> connection.reading(Lane.EDIT).loadBalancing(),
        client -> client.describeTags(request -> request.resourceArns("arn:1")));

    assertThat(calls).singleElement().matches(call -> call.ending().attempts() == 3);
  }

  @Test
  void aRefusalIsNotRepeatedAndToldWithItsCode() {
    assertThatExceptionOfType(ElasticLoadBalancingV2Exception.class)
        .isThrownBy(
            () ->
                use(
                    answering(DENIED),
                    connection -> connection.reading(Lane.EDIT).loadBalancing(),
                    client -> client.describeTags(request -> request.resourceArns("arn:1"))));

    assertThat(calls)
        .singleElement()
        .matches(call -> call.ending().errorCode().equals(Optional.of("AccessDenied")))
        .matches(call -> call.ending().attempts() == 1);
  }

  @Test
  void anAnswerWithoutAnyBodyIsToldByItsStatus() {
    assertThatExceptionOfType(ElasticLoadBalancingV2Exception.class)
        .isThrownBy(
            () ->
                use(
                    answering(new Answer(403, "")),
                    connection -> connection.reading(Lane.EDIT).loadBalancing(),
                    client -> client.describeTags(request -> request.resourceArns("arn:1"))));

    assertThat(calls)
        .singleElement()
        .matches(call -> call.ending().errorCode().equals(Optional.of("HTTP403")));
  }

  @Test
  void aWriteWhoseFateIsUnclearIsNotRepeated() {
    assertThatExceptionOfType(ElasticLoadBalancingV2Exception.class)
        .isThrownBy(
            () ->
                use(
                    answering(BROKEN, ADDED),
                    connection -> connection.writing(Lane.EDIT).loadBalancing(),
                    client -> client.addTags(request -> request.resourceArns("arn:1"))));

    assertThat(calls).singleElement().matches(call -> call.ending().attempts() == 1);
  }

  @Test
  void aWriteThatWasThrottledIsRepeated() {
    use(
        answering(THROTTLED, ADDED),
        connection -> connection.writing(Lane.EDIT).loadBalancing(),
        client -> client.addTags(request -> request.resourceArns("arn:1")));

    assertThat(calls)
        .singleElement()
        .matches(call -> call.ending().attempts() == 2)
        .matches(call -> !call.operation().reads());
  }

  @Test
  void anEndpointThatHangsEndsInBoundedTime() {
    timeouts = new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3));
    long start = System.nanoTime();

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(
            () ->
                use(
                    request -> new Answer(0, ""),
                    connection -> connection.reading(Lane.EDIT).loadBalancing(),
                    client -> client.describeTags(request -> request.resourceArns("arn:1"))));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(calls).singleElement().matches(call -> call.ending().status().isEmpty());
  }

  /** The default limits have no limit for this; with one, the second call waits for its turn. */
  @Test
  void limitsFindOperationsByTheIdOfTheService() {
    Throttle throttle =
        Throttle.none().with(List.of(Throttle.Limit.of(SERVICE, "^DescribeTags$", 5, 1)));
    long start = System.nanoTime();

    use(
        answering(NO_TAGS, NO_TAGS, NO_TAGS),
        connection -> connection.reading(Lane.EDIT).loadBalancing(),
        client -> {
          for (int i = 0; i < 3; i++) {
            client.describeTags(request -> request.resourceArns("arn:1"));
          }
        },
        throttle);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(390));
  }

  /** One who takes the role on for both calls, and whose name is what the other account expects. */
  @Test
  void aRoleIsTakenOnOnceForAllCalls() {
    AssumedRole role = new AssumedRole("arn:aws:iam::444455556666:role/lb", Optional.of("shop"));
    List<Asked> asked =
        use(
            request -> request.body().startsWith("Action=AssumeRole") ? TAKEN_ON : NO_TAGS,
            connection -> connection.reading(Lane.EDIT).as(role).loadBalancing(),
            client -> {
              client.describeTags(request -> request.resourceArns("arn:1"));
              client.describeTags(request -> request.resourceArns("arn:2"));
            });

    assertThat(asked).hasSize(3);
    assertThat(asked.getFirst().body()).contains("RoleSessionName=albedo", "ExternalId=shop");
    assertThat(calls)
        .extracting(call -> call.operation().name())
        .containsExactly("AssumeRole", "DescribeTags", "DescribeTags");
  }

  @Test
  void aRoleThatIsRefusedIsSaid() {
    AssumedRole role = new AssumedRole("arn:aws:iam::444455556666:role/lb", Optional.empty());

    assertThatExceptionOfType(StsException.class)
        .isThrownBy(
            () ->
                use(
                    answering(DENIED),
                    connection -> connection.writing(Lane.EDIT).as(role).loadBalancing(),
                    client -> client.addTags(request -> request.resourceArns("arn:1"))))
        .matches(refusal -> refusal.awsErrorDetails().errorCode().equals("AccessDenied"));
  }

  @Test
  void clientsOfARoleAreKept() {
    AssumedRole role = new AssumedRole("arn:aws:iam::444455556666:role/lb", Optional.empty());
    try (AwsConnection connection =
        AwsConnection.open(ClientSettings.of("eu-west-1"), calls::add)) {
      AwsClients clients = connection.reading(Lane.EDIT);
      assertThat(clients.as(role)).isSameAs(clients.as(role)).isNotSameAs(clients);
    }
    assertThat(calls).isEmpty();
  }

  /** Longer than a slow machine takes to answer. */
  private Timeouts timeouts =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

  private interface Use {
    void with(ElasticLoadBalancingV2Client client);
  }

  private List<Asked> use(
      Function<Asked, Answer> answers,
      Function<AwsConnection, ElasticLoadBalancingV2Client> client,
      Use use) {
    return use(answers, client, use, Throttle.none());
  }

  private List<Asked> use(
      Function<Asked, Answer> answers,
      Function<AwsConnection, ElasticLoadBalancingV2Client> client,
      Use use,
      Throttle throttle) {
    try (HttpStub stub = new HttpStub(answers)) {
      var endpoints = new TreeMap<String, java.net.URI>();
      endpoints.put(SERVICE, stub.address());
      endpoints.put("STS", stub.address());
      ClientSettings settings =
          ClientSettings.of("eu-west-1")
              .with(endpoints)
              .withUserAgent("albedo/1.2.3")
              .with(new Pace(throttle, 4, timeouts));
      try (AwsConnection connection = AwsConnection.open(settings, calls::add)) {
        use.with(client.apply(connection));
      }
      return List.copyOf(stub.asked);
    }
  }

  private static Function<Asked, Answer> answering(Answer... answers) {
    Queue<Answer> rest = new ArrayDeque<>(List.of(answers));
    return request -> rest.remove();
  }

  private static Answer error(int status, String code) {
    return new Answer(
        status,
        "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>no</Message></Error></ErrorResponse>"
            .formatted(code));
  }
}
