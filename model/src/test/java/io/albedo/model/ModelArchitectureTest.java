package io.albedo.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.albedo.model.testing.HouseRules;
import io.albedo.model.testing.PurityRules;
import org.junit.jupiter.api.Test;

class ModelArchitectureTest {
  private static final JavaClasses ALBEDO = HouseRules.productionClasses();

  @Test
  void needsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("io.albedo.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.albedo.model..", "java..", "org.jspecify.annotations..", "org.immutables.value..")
        .allowEmptyShould(true)
        .because(
            "who embeds the planner drags nothing along; JSpecify and Immutables are annotations"
                + " that no class loader looks for")
        .check(ALBEDO);
  }

  @Test
  void portsAreInterfaces() {
    classes()
        .that()
        .resideInAPackage("io.albedo.model.port..")
        .should()
        .beInterfaces()
        .allowEmptyShould(true)
        .because("a port says what is needed; how it is done lives in the adapters")
        .check(ALBEDO);
  }

  @Test
  void isPure() {
    PurityRules.purityOf("io.albedo.model..").forEach(rule -> rule.check(ALBEDO));
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
