package io.albedo.model.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that several modules are under; each architecture test names the ones it checks. */
public final class HouseRules {
  private HouseRules() {}

  /** Albedo's own classes on the class path, without tests and without what tests share. */
  public static JavaClasses productionClasses() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("io.albedo");
  }

  /** No cycle between any two packages, a package and its sub-packages being different ones. */
  public static ArchRule packagesHaveNoCycles() {
    return slices()
        .matching("io.albedo.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("packages on a cycle can only be understood, tested and changed all at once");
  }

  /** Names that say what a class is. */
  public static ArchRule namesSayWhatAClassIs() {
    return noClasses()
        .that()
        .resideInAPackage("io.albedo..")
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
        .allowEmptyShould(true)
        .because("nouns name values and agent nouns name functions; these endings name neither");
  }

  /** Whoever compiles against a value need not have its generator's annotations. */
  public static ArchRule valuesDoNotShowTheirGenerator() {
    return noClasses()
        .that()
        .resideInAPackage("io.albedo..")
        .should()
        .beAnnotatedWith("org.immutables.value.Generated")
        .orShould()
        .beAnnotatedWith("io.albedo.model.AlbedoStyle")
        .allowEmptyShould(true)
        .because("javac -Xlint:classfile complains of annotations that it cannot find");
  }

  /** Only this package and what is below it may know the packages of some library. */
  public static ArchRule onlyKnownTo(String albedoPackages, String library, String reason) {
    return noClasses()
        .that()
        .resideInAPackage("io.albedo..")
        .and()
        .resideOutsideOfPackage(albedoPackages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .because(reason);
  }

  /** A call of a method whose name matches, on a class of this kind. */
  public static DescribedPredicate<JavaCall<?>> callOn(
      DescribedPredicate<? super JavaClass> owner, String names) {
    return DescribedPredicate.describe(
        "a method called %s of a class that is %s".formatted(names, owner.getDescription()),
        call -> owner.test(call.getTargetOwner()) && call.getName().matches(names));
  }
}
