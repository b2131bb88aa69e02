package io.albedo.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.albedo.model.testing.HouseRules;
import io.albedo.model.testing.PurityRules;
import org.junit.jupiter.api.Test;

class PlannerArchitectureTest {
  private static final JavaClasses ALBEDO = HouseRules.productionClasses();

  @Test
  void needsTheModelAndTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage("io.albedo.planner..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.albedo.planner..",
            "io.albedo.model..",
            "java..",
            "org.jspecify.annotations..",
            "org.immutables.value..")
        .allowEmptyShould(true)
        .because("who embeds the planner drags nothing along")
        .check(ALBEDO);
  }

  @Test
  void isPure() {
    PurityRules.purityOf("io.albedo.planner..").forEach(rule -> rule.check(ALBEDO));
  }

  @Test
  void hasNoPackageCycles() {
    HouseRules.packagesHaveNoCycles().check(ALBEDO);
  }

  @Test
  void namesSayWhatAClassIs() {
    HouseRules.namesSayWhatAClassIs().check(ALBEDO);
  }
}
