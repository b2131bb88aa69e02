package io.albedo.k8s.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.albedo.k8s.request.testing.TestApi;

/** Tests that can run against a real API server do so where there is one. */
public final class TagRule {

  private TagRule() {}

  /** Fails if a class below this package opens a cluster without the tag. */
  public static void check(String rootPackage) {
    noClasses()
        .that()
        .areNotAnnotatedWith(KubeIt.class)
        .and()
        .areNotAnnotatedWith(net.jqwik.api.Tag.class)
        .and()
        .doNotBelongToAnyOf(TestCluster.class, TestApi.class)
        .should(callMethod(TestCluster.class, "open"))
        .orShould(callMethod(TestCluster.class, "real"))
        .orShould(callMethod(TestApi.class, "open"))
        .because("the profile kube-it knows by the tag what to run against a real API server")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(rootPackage));
  }
}
