package io.albedo.aws;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.Lane;
import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.write.AwsOperationExecutor;
import io.albedo.aws.write.testing.FastPacer;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
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
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;

/** What reads and writes AWS is an account, seen together. */
@AwsIt
class AwsCloudContractTest {

  private record Aws(AwsConnection connection, ReadCaches caches) implements CloudUnderTest {
    private static final SortedSet<CloudNeed> NEEDS =
        new TreeSet<>(
            List.of(
                new CloudNeed.OwnedResources(ContractAccount.STACK),
                new CloudNeed.CertificatesOfStack(ContractAccount.STACK),
                new CloudNeed.WebAclOfStack(ContractAccount.STACK),
                new CloudNeed.RegionalWebAclOfStack(ContractAccount.STACK),
                new CloudNeed.ShieldOfStack(ContractAccount.STACK)));

    static Aws fresh() {
      ReadCaches caches = new ReadCaches();
      return new Aws(MotoAccount.open(caches, ContractAccount.snapshot()), caches);
    }

    @Override
    public OperationResult execute(Operation operation) {
      return new AwsOperationExecutor(
              connection.writing(Lane.EDIT), connection.reading(Lane.EDIT), new FastPacer())
          .execute(operation);
    }

    @Override
    public CloudState observe() {
      return AwsCloudObserver.of(
              connection.reading(Lane.EDIT),
              ReadScope.of(ContractAccount.CLUSTER, ContractAccount.VPC),
              caches,
              passedOver -> {})
          .observe(NEEDS);
    }
  }

  @Nested
  class LoadBalancers extends LoadBalancerContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class TargetGroups extends TargetGroupContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class Listeners extends ListenerContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class Rules extends RuleContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class Tags extends TagContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class SecurityGroups extends SecurityGroupContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class AddOns extends AddOnContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }

  @Nested
  class Certificates extends CertificateContract {
    @Override
    protected CloudUnderTest open() {
      return Aws.fresh();
    }
  }
}
