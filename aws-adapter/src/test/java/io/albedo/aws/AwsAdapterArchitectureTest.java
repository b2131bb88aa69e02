package io.albedo.aws;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.albedo.model.testing.HouseRules;
import org.junit.jupiter.api.Test;

class AwsAdapterArchitectureTest {
  private static final JavaClasses ALBEDO = HouseRules.productionClasses();

  /** All but what reads, and what belongs to the client object itself. */
  private static final String CHANGING =
      "(?!(describe|list|get).*)(?!(builder|create|close|serviceClientConfiguration|waiter)$).*";

  @Test
  void onlyWriteChangesAnything() {
    noClasses()
        .that()
        .resideInAPackage("io.albedo..")
        .and()
        .resideOutsideOfPackage("io.albedo.aws.write..")
        .should()
        .callCodeUnitWhere(HouseRules.callOn(anSdkClient(), CHANGING))
        .allowEmptyShould(true)
        .because("one package to read answers what Albedo can do to an AWS account")
        .check(ALBEDO);
  }

  @Test
  void hasNoPackageCycles() {
    HouseRules.packagesHaveNoCycles().check(ALBEDO);
  }

  @Test
  void namesSayWhatAClassIs() {
    HouseRules.namesSayWhatAClassIs().check(ALBEDO);
  }

  private static DescribedPredicate<JavaClass> anSdkClient() {
    return resideInAPackage("software.amazon.awssdk.services..")
        .and(simpleNameEndingWith("Client"));
  }
}
