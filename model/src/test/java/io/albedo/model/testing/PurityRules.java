package io.albedo.model.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.BaseStream;

/** What makes a package a pure function: the same values in, the same values out, nothing else. */
public final class PurityRules {
  private PurityRules() {}

  /** All of them, for the classes of these packages. */
  public static List<ArchRule> purityOf(String packages) {
    return List.of(
        doesNoIo(packages),
        readsNoClock(packages),
        rollsNoDice(packages),
        startsNoThread(packages),
        asksNoEnvironment(packages),
        logsNothing(packages));
  }

  private static ArchRule doesNoIo(String packages) {
    return classesOf(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.net..", "java.nio.file..", "java.nio.channels..", "javax.net..")
        .allowEmptyShould(true)
        .because("what is read or written is a value of the model; adapters do the reading");
  }

  private static ArchRule readsNoClock(String packages) {
    return classesOf(packages)
        .should()
        .callMethodWhere(
            HouseRules.callOn(resideInAPackage("java.time.."), "now|system.*|tick.*"))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callConstructor(java.util.Date.class)
        .allowEmptyShould(true)
        .because("a plan must not depend on when it was made; time comes in as a value");
  }

  private static ArchRule rollsNoDice(String packages) {
    return classesOf(packages)
        .should()
        .dependOnClassesThat(assignableTo(Random.class).or(resideInAPackage("java.util.random..")))
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .allowEmptyShould(true)
        .because("the same input must give byte-equal output");
  }

  private static ArchRule startsNoThread(String packages) {
    return classesOf(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .orShould()
        .dependOnClassesThat(assignableTo(Thread.class).or(assignableTo(ThreadLocal.class)))
        .orShould()
        .callMethodWhere(
            HouseRules.callOn(
                assignableTo(BaseStream.class).or(assignableTo(Collection.class)),
                "parallel|parallelStream"))
        .allowEmptyShould(true)
        .because("the caller decides on threads; a function of values needs none");
  }

  private static ArchRule asksNoEnvironment(String packages) {
    return classesOf(packages)
        .should()
        .callMethodWhere(
            HouseRules.callOn(
                assignableTo(System.class), "get(env|Property|Properties)|lineSeparator|exit"))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Runtime.class, Process.class, ProcessBuilder.class)
        .allowEmptyShould(true)
        .because("a plan must not depend on where it was made; options come in as values");
  }

  private static ArchRule logsNothing(String packages) {
    return classesOf(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(System.Logger.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .allowEmptyShould(true)
        .because("what is worth saying is a diagnostic in the result");
  }

  private static GivenClassesConjunction classesOf(String packages) {
    return noClasses().that().resideInAPackage(packages);
  }
}
