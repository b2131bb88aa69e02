package io.albedo.planner.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateSimulationTest {

  private static final ResourceId ID = ResourceId.certificate("amazon_issued/a.org-1");
  private static final World EMPTY =
      World.of(
          CloudState.builder()
              .facts(
                  AccountFacts.builder()
                      .vpc(new VpcId("vpc-1"))
                      .hostedZones(List.of(new HostedZone("Z1", "org.", false)))
                      .build())
              .build(),
          new TreeMap<>());

  @Test
  void oneOfAmazonWaitsForItsRecords() {
    World world = requested("a.org", "b.org");
    assertThat(only(world).status()).isEqualTo("PENDING_VALIDATION");
    assertThat(refusal(world, new CertificateCall.AwaitCertificateIssued(arn(world))))
        .isEqualTo("Timeout");
    world = after(world, write(world, "Z1", "a.org"));
    assertThat(only(world).isIssued()).isFalse();
    world = after(world, write(world, "Z1", "b.org"));
    assertThat(only(world).isIssued()).isTrue();
    assertThat(result(world, new CertificateCall.AwaitCertificateIssued(arn(world)))).isEmpty();
  }

  @Test
  void aNameAndItsWildcardShareARecord() {
    World world = requested("a.org", "*.a.org");
    assertThat(only(after(world, write(world, "Z1", "a.org"))).isIssued()).isTrue();
  }

  @Test
  void aPrivateOneIsThereAtOnce() {
    CreatedCertificate wanted =
        certificate("a.org")
            .withType(CertificateType.PRIVATE)
            .withCertificateAuthorityArn("arn:pca");
    assertThat(only(after(EMPTY, new CertificateCall.RequestCertificate(wanted))).isIssued())
        .isTrue();
  }

  @Test
  void recordsThatNobodyHasToldOfAreMadeUp() {
    Certificate bare =
        new Certificate(new Arn("arn:c"), "PENDING_VALIDATION", List.of("a.org"), Optional.empty());
    World world = with(bare);
    String text = records(world);
    assertThat(ValidationRecord.parse(text))
        .singleElement()
        .satisfies(r -> assertThat(r.domain()).isEqualTo("a.org"))
        .satisfies(r -> assertThat(r.name()).endsWith(".a.org."));
  }

  @Test
  void recordsGoIntoZonesThatAreThere() {
    World world = requested("a.org");
    assertThat(refusal(world, write(world, "Z2", "a.org"))).isEqualTo("NoSuchHostedZone");
  }

  @Test
  void tagsComeAndGo() {
    World world = requested("a.org");
    world =
        after(
            world,
            new CertificateCall.AddTagsToCertificate(
                arn(world), new TreeMap<>(Map.of("a", "1", "b", "2"))));
    assertThat(only(world).tags()).isEqualTo(Map.of("a", "1", "b", "2"));
    world =
        after(
            world,
            new CertificateCall.RemoveTagsFromCertificate(arn(world), new TreeSet<>(List.of("a"))));
    assertThat(only(world).tags()).isEqualTo(Map.of("b", "2"));
  }

  @Test
  void oneThatAListenerUsesCannotBeDeleted() {
    World world = requested("a.org");
    CertificateCall delete = new CertificateCall.DeleteCertificate(arn(world));
    assertThat(refusal(listening(world), delete)).isEqualTo("ResourceInUseException");
    assertThat(after(world, delete).cloud().facts().orElseThrow().certificates()).isEmpty();
    assertThat(refusal(EMPTY, delete)).isEqualTo("ResourceNotFoundException");
  }

  @Test
  void aListenerCannotUseOneThatIsNotIssued() {
    World world = listening(requested("a.org"));
    Token<Arn> listener = Token.of(new Arn("arn:listener"));
    assertThat(refusal(world, new Call.AddListenerCertificates(listener, arn(world))))
        .isEqualTo("UnsupportedCertificate");
  }

  @Test
  void aHundredNamesAreTheMost() {
    String[] names = IntStream.range(0, 101).mapToObj(i -> i + ".org").toArray(String[]::new);
    assertThat(refusal(EMPTY, new CertificateCall.RequestCertificate(certificate(names))))
        .isEqualTo("ValidationException");
  }

  private static World requested(String... names) {
    return after(EMPTY, new CertificateCall.RequestCertificate(certificate(names)));
  }

  private static CreatedCertificate certificate(String... names) {
    return CreatedCertificate.builder()
        .id(ID)
        .type(CertificateType.AMAZON_ISSUED)
        .domainName(names[0])
        .addSubjectAlternativeNames(names)
        .build();
  }

  private static CertificateCall write(World world, String zone, String domain) {
    return new CertificateCall.ChangeResourceRecordSets(
        Token.of(zone),
        new TreeSet<>(List.of(domain)),
        Token.of(ValidationRecord.parse(records(world))));
  }

  private static String records(World world) {
    CertificateCall wait =
        new CertificateCall.AwaitValidationRecords(arn(world), ResourceId.validationOf(ID));
    return result(world, wait).getOrDefault(Attribute.VALIDATION_RECORDS, "");
  }

  private static World listening(World world) {
    Listener spec =
        Listener.builder()
            .id(ResourceId.listener(443))
            .loadBalancer(Token.of(new Arn("arn:lb")))
            .port(443)
            .protocol(Protocol.HTTPS)
            .addCertificates(arn(world))
            .build();
    return new World(
        CloudState.builder()
            .from(world.cloud())
            .addListeners(new ObservedListener(new Arn("arn:listener"), new Arn("arn:lb"), spec))
            .build(),
        world.bindings(),
        world.sequence());
  }

  private static World with(Certificate certificate) {
    AccountFacts facts =
        AccountFacts.builder().vpc(new VpcId("vpc-1")).addCertificates(certificate).build();
    return World.of(CloudState.builder().facts(facts).build(), new TreeMap<>());
  }

  private static Certificate only(World world) {
    return world.cloud().facts().orElseThrow().certificates().getFirst();
  }

  private static Token<Arn> arn(World world) {
    return Token.of(only(world).arn());
  }

  private static World after(World world, Call call) {
    Simulator.Step step = apply(world, call);
    assertThat(step.result()).isInstanceOf(OperationResult.Applied.class);
    return step.world();
  }

  private static Map<Attribute, String> result(World world, Call call) {
    return ((OperationResult.Applied) apply(world, call).result()).attributes();
  }

  private static String refusal(World world, Call call) {
    return ((OperationResult.Failed) apply(world, call).result()).failure().code();
  }

  private static Simulator.Step apply(World world, Call call) {
    return new Simulator(Quotas.awsDefaults())
        .apply(
            world,
            Operation.builder()
                .id(new OperationId("x"))
                .mark(Mark.UPDATE)
                .resource(ID)
                .call(call)
                .title("")
                .reason("")
                .build());
  }
}
