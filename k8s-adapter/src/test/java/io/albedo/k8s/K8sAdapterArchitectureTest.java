package io.albedo.k8s;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.albedo.k8s.testing.TagRule;
import io.albedo.model.testing.HouseRules;
import org.junit.jupiter.api.Test;

class K8sAdapterArchitectureTest {
  private static final JavaClasses ALBEDO = HouseRules.productionClasses();

  @Test
  void hasNoPackageCycles() {
    HouseRules.packagesHaveNoCycles().check(ALBEDO);
  }

  @Test
  void namesSayWhatAClassIs() {
    HouseRules.namesSayWhatAClassIs().check(ALBEDO);
  }

  @Test
  void testsForRealServersAreTagged() {
    TagRule.check("io.albedo.k8s");
  }
}
