package io.albedo.controller.local;

import io.albedo.controller.json.testing.Snapshots;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.testing.contract.AddOnContract;
import io.albedo.model.testing.contract.CertificateContract;
import io.albedo.model.testing.contract.CloudUnderTest;
import io.albedo.model.testing.contract.ContractAccount;
import io.albedo.model.testing.contract.ListenerContract;
import io.albedo.model.testing.contract.LoadBalancerContract;
import io.albedo.model.testing.contract.RuleContract;
import io.albedo.model.testing.contract.SecurityGroupContract;
import io.albedo.model.testing.contract.TagContract;
import io.albedo.model.testing.contract.TargetGroupContract;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.Collections;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;

/** The account in memory does what AWS does. */
class InMemoryCloudContractTest {

  private record InMemory(InMemoryCloud cloud) implements CloudUnderTest {
    static InMemory fresh() {
      World world =
          World.of(Snapshots.clean(ContractAccount.snapshot()), Collections.emptySortedMap());
      return new InMemory(
          new InMemoryCloud(world, new Simulator(Quotas.awsDefaults()), changed -> {}));
    }

    @Override
    public OperationResult execute(Operation operation) {
      return cloud.execute(operation);
    }

    @Override
    public CloudState observe() {
      return cloud.observe(new TreeSet<>());
    }
  }

  @Nested
  class LoadBalancers extends LoadBalancerContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class TargetGroups extends TargetGroupContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class Listeners extends ListenerContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class Rules extends RuleContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class Tags extends TagContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class SecurityGroups extends SecurityGroupContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class AddOns extends AddOnContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }

  @Nested
  class Certificates extends CertificateContract {
    @Override
    protected CloudUnderTest open() {
      return InMemory.fresh();
    }
  }
}
