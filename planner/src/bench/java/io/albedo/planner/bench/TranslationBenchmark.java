package io.albedo.planner.bench;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From manifests to the wanted graph; time is per group. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 4)
@Measurement(iterations = 5, time = 4)
public class TranslationBenchmark {

  private static final int GROUPS = 1000;

  /**
   * The collector that a JVM takes by itself in a container of less than two processors or 1,792
   * MB.
   */
  private static final String AS_IN_A_SMALL_CONTAINER = "-XX:+UseSerialGC";

  private final Case game = Case.of(ParityCase.named("app-game-2048"));
  private final Case gateway = Case.of(ParityCase.named("app-gateway-25-paths"));
  private final Case many =
      new Case(ManyGroups.of(GROUPS), ParityCase.defaultAccount(), Translated.OPTIONS);

  /** One Ingress with one path. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = AS_IN_A_SMALL_CONTAINER)
  public Translation game2048() {
    return game.translate();
  }

  /** One Ingress with 25 paths to 25 Services. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = AS_IN_A_SMALL_CONTAINER)
  public Translation gateway25Paths() {
    return gateway.translate();
  }

  /** A cluster of 1,000 groups with 3 Ingresses of 5 paths each. */
  @Benchmark
  @OperationsPerInvocation(GROUPS)
  public Translation thousandGroups() {
    return many.translate();
  }

  private record Case(ClusterState cluster, CloudState cloud, Options options) {

    static Case of(ParityCase recorded) {
      return new Case(recorded.cluster(), recorded.cloud(), recorded.options());
    }

    Translation translate() {
      return new Translator(options).translate(cluster, cloud);
    }
  }
}
