package io.albedo.planner.render;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.plan.Plan;
import io.albedo.planner.fingerprint.Fingerprint;
import io.albedo.planner.iam.IamPolicy;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan was made from.
 *
 * @param needs what had to be known of AWS
 * @param observed what was there of the groups of the plan
 */
public record PlanBasis(SortedSet<CloudNeed> needs, Fingerprint observed) {

  public PlanBasis {
    needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
  }

  /** What must be allowed to make a plan from this, and to carry it out. */
  public IamPolicy permissions(Plan plan) {
    return IamPolicy.of(needs, plan);
  }
}
