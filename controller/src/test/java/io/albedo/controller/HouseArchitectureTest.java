package io.albedo.controller;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.albedo.k8s.testing.TagRule;
import io.albedo.model.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The walls between the modules, seen from the one that knows them all. */
class HouseArchitectureTest {
  private static final JavaClasses ALBEDO = HouseRules.productionClasses();

  @Test
  void modulesDependInOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.albedo..")
        .withOptionalLayers(true)
        .layer("model")
        .definedBy("io.albedo.model..")
        .layer("planner")
        .definedBy("io.albedo.planner..")
        .layer("aws-adapter")
        .definedBy("io.albedo.aws..")
        .layer("k8s-adapter")
        .definedBy("io.albedo.k8s..")
        .layer("controller")
        .definedBy("io.albedo.controller..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("planner")
        .mayOnlyAccessLayers("model")
        .whereLayer("aws-adapter")
        .mayOnlyAccessLayers("model")
        .whereLayer("k8s-adapter")
        .mayOnlyAccessLayers("model")
        .whereLayer("controller")
        .mayOnlyAccessLayers("model", "planner", "aws-adapter", "k8s-adapter")
        .allowEmptyShould(true)
        .because("planner and adapters meet in the model only, so that each can be tested alone")
        .check(ALBEDO);
  }

  @Test
  void theAwsSdkStaysInItsAdapter() {
    HouseRules.onlyKnownTo(
            "io.albedo.aws..",
            "software.amazon..",
            "the rest of Albedo speaks the model, so that AWS can be simulated and replaced")
        .check(ALBEDO);
  }

  @Test
  void fabric8StaysInItsAdapter() {
    HouseRules.onlyKnownTo(
            "io.albedo.k8s..",
            "io.fabric8..",
            "the rest of Albedo speaks the model, so that manifests need no cluster")
        .check(ALBEDO);
  }

  @Test
  void hasNoPackageCycles() {
    HouseRules.packagesHaveNoCycles().check(ALBEDO);
  }

  @Test
  void valuesDoNotShowTheirGenerator() {
    HouseRules.valuesDoNotShowTheirGenerator().check(ALBEDO);
  }

  @Test
  void namesSayWhatAClassIs() {
    HouseRules.namesSayWhatAClassIs().check(ALBEDO);
  }

  @Test
  void testsForRealServersAreTagged() {
    TagRule.check("io.albedo.controller");
  }
}
