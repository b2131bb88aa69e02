package io.albedo.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.OperationResult.Applied;
import io.albedo.model.plan.OperationResult.Failed;
import io.albedo.model.plan.OperationResult.Skipped;
import io.albedo.model.plan.OperationResult.Unknown;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.port.OperationExecutor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanExecutorTest {

  private static final OperationResult REFUSED = new Failed(new CloudFailure("Refused", "no"));

  private final Script script = new Script();

  @Test
  void operationsAreExecutedInTheirOrder() {
    run(group("g", delete("one"), delete("two"), delete("three")));

    assertThat(script.executed()).containsExactly("one", "two", "three");
  }

  @Test
  void aReferenceIsReplacedByWhatItsCreationGave() {
    script.on("create", new Applied(Map.of(Attribute.GROUP_ID, "sg-1")));
    run(group("g", create("create", ResourceId.MANAGED_SECURITY_GROUP), tag("tag")));

    assertThat(script.calls.get(1))
        .isEqualTo(new Call.CreateTags(Token.of(new SecurityGroupId("sg-1")), new TreeMap<>()));
  }

  @Test
  void theOutcomeShowsTheOperationAsItWasPlanned() {
    script.on("create", new Applied(Map.of(Attribute.GROUP_ID, "sg-1")));
    Operation tag = tag("tag");

    assertThat(
            run(group("g", create("create", ResourceId.MANAGED_SECURITY_GROUP), tag))
                .getFirst()
                .operations())
        .last()
        .isEqualTo(new OperationOutcome(tag, new Applied(Map.of())));
  }

  @Test
  void whatDependsOnAFailureIsSkippedAndTheRestIsDone() {
    script.on("one", REFUSED);

    assertThat(results(group("g", delete("one"), delete("two", "one"), delete("three"))))
        .containsExactly(REFUSED, new Skipped(new OperationId("one")), new Applied(Map.of()));
  }

  @Test
  void whatDependsOnSomethingSkippedIsSkippedToo() {
    script.on("one", REFUSED);

    assertThat(results(group("g", delete("one"), delete("two", "one"), delete("three", "two"))))
        .endsWith(new Skipped(new OperationId("two")));
  }

  @Test
  void afterAnUnknownResultNothingMoreIsTried() {
    script.on("one", new Unknown("timeout"));

    assertThat(results(group("g", delete("one"), delete("two"))))
        .containsExactly(new Unknown("timeout"), new Skipped(new OperationId("one")));
    assertThat(script.executed()).containsExactly("one");
  }

  @Test
  void anotherGroupIsDoneWhateverHappenedToTheFirst() {
    script.on("one", new Unknown("timeout"));
    run(group("g", delete("one")), group("h", delete("two")));

    assertThat(script.executed()).containsExactly("one", "two");
  }

  @Test
  void whatDependsOnAFailureInAnotherGroupIsSkippedToo() {
    script.on("one", REFUSED);
    run(group("g", delete("one")), group("h", delete("two", "one"), delete("three")));

    assertThat(script.executed()).containsExactly("one", "three");
  }

  @Test
  void whatNeedsAResourceThatCouldNotBeCreatedIsSkipped() {
    script.on("create", REFUSED);

    assertThat(results(group("g", create("create", ResourceId.MANAGED_SECURITY_GROUP), tag("tag"))))
        .endsWith(new Skipped(new OperationId("create")));
  }

  @Test
  void aReferenceThatNobodyCreatesIsAFailureAndNotSent() {
    assertThat(results(group("g", tag("tag"))))
        .singleElement()
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.failure().code()).isEqualTo("UnresolvedReference"));
    assertThat(script.executed()).isEmpty();
  }

  @Test
  void allGroupsMayReferToTheSharedSecurityGroup() {
    script.on("create", new Applied(Map.of(Attribute.GROUP_ID, "sg-shared")));
    run(
        group("(shared)", create("create", ResourceId.BACKEND_SECURITY_GROUP)),
        group("g", tag("one", ResourceId.BACKEND_SECURITY_GROUP)),
        group("h", tag("two", ResourceId.BACKEND_SECURITY_GROUP)));

    assertThat(script.executed()).containsExactly("create", "one", "two");
  }

  @Test
  void groupsThatNeedTheSharedSecurityGroupAreSkippedWithoutIt() {
    script.on("create", REFUSED);

    assertThat(
            run(
                    group("(shared)", create("create", ResourceId.BACKEND_SECURITY_GROUP)),
                    group("g", tag("one", ResourceId.BACKEND_SECURITY_GROUP)))
                .getLast()
                .operations())
        .extracting(OperationOutcome::result)
        .containsExactly(new Skipped(new OperationId("create")));
  }

  @Test
  void aGroupNeverGetsWhatAnotherCreated() {
    script.on("create", new Applied(Map.of(Attribute.GROUP_ID, "sg-1")));

    assertThat(
            run(
                    group("g", create("create", ResourceId.MANAGED_SECURITY_GROUP)),
                    group("h", tag("tag")))
                .getLast()
                .isDone())
        .isFalse();
  }

  private List<GroupOutcome> run(GroupPlan... groups) {
    return new PlanExecutor(script).execute(new Plan(List.of(groups), List.of()));
  }

  private List<OperationResult> results(GroupPlan group) {
    return run(group).getFirst().operations().stream().map(OperationOutcome::result).toList();
  }

  private static GroupPlan group(String name, Operation... operations) {
    return GroupPlan.builder()
        .group(name)
        .status(PlanStatus.APPLICABLE)
        .desired(AlbGraph.empty(new StackId(name)))
        .addOperations(operations)
        .build();
  }

  private static Operation delete(String id, String... dependsOn) {
    return operation(id, new Call.DeleteLoadBalancer(Token.of(new Arn(id))), dependsOn);
  }

  private static Operation create(String id, ResourceId resource) {
    SecurityGroup group =
        SecurityGroup.builder().id(resource).name("name").description("for a test").build();
    return operation(id, new Call.CreateSecurityGroup(group, Token.of(new VpcId("vpc-1"))));
  }

  private static Operation tag(String id) {
    return tag(id, ResourceId.MANAGED_SECURITY_GROUP);
  }

  private static Operation tag(String id, ResourceId group) {
    return operation(
        id, new Call.CreateTags(Token.reference(group, Attribute.GROUP_ID), new TreeMap<>()));
  }

  private static Operation operation(String id, Call call, String... dependsOn) {
    return Operation.builder()
        .id(new OperationId(id))
        .mark(Mark.UPDATE)
        .resource(ResourceId.LOAD_BALANCER)
        .call(call)
        .title(id)
        .reason("a test")
        .addAllDependsOn(Stream.of(dependsOn).map(OperationId::new).toList())
        .build();
  }

  /** Answers as told, and with success where nothing was told. */
  private static final class Script implements OperationExecutor {
    private final Map<String, OperationResult> answers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    void on(String id, OperationResult answer) {
      answers.put(id, answer);
    }

    List<String> executed() {
      return ids;
    }

    @Override
    public OperationResult execute(Operation operation) {
      ids.add(operation.id().value());
      calls.add(operation.call());
      return answers.getOrDefault(operation.id().value(), new Applied(Map.of()));
    }
  }
}
