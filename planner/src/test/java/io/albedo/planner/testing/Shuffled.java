package io.albedo.planner.testing;

import io.albedo.model.cloud.CloudState;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same world, as another call to AWS might have listed it. */
public final class Shuffled {

  private Shuffled() {}

  public static World of(World world, Random random) {
    CloudState cloud = world.cloud();
    return new World(
        CloudState.builder()
            .from(cloud)
            .securityGroups(shuffled(cloud.securityGroups(), random))
            .loadBalancers(shuffled(cloud.loadBalancers(), random))
            .listeners(shuffled(cloud.listeners(), random))
            .rules(shuffled(cloud.rules(), random))
            .targetGroups(shuffled(cloud.targetGroups(), random))
            .build(),
        world.bindings(),
        world.sequence());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> other = new ArrayList<>(list);
    Collections.shuffle(other, random);
    return other;
  }
}
