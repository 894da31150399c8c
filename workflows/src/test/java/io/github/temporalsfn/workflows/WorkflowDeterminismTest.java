package io.github.temporalsfn.workflows;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Workflow code must do the same at every replay, so it may not look at the world. */
@AnalyzeClasses(packagesOf = FailureType.class, importOptions = DoNotIncludeTests.class)
class WorkflowDeterminismTest {
  @ArchTest
  static final ArchRule callsNoClock =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now")))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  /** What explains to clients why Temporal keeps them out, which no workflow does. */
  private static final String FOR_CLIENTS = "io.github.temporalsfn.workflows.service..";

  @ArchTest
  static final ArchRule usesNothingNonDeterministic =
      noClasses()
          .that()
          .resideOutsideOfPackage(FOR_CLIENTS)
          .should()
          .dependOnClassesThat(
              type(Random.class)
                  .or(type(UUID.class))
                  .or(type(System.class))
                  .or(type(Thread.class))
                  .or(type(java.util.Date.class))
                  .or(
                      resideInAnyPackage(
                          "java.util.concurrent..",
                          "java.nio.file..",
                          "java.net..",
                          "software.amazon..",
                          "org.slf4j..")));

  @ArchTest
  static final ArchRule explainsNothingToClients =
      noClasses()
          .that()
          .resideOutsideOfPackage(FOR_CLIENTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FOR_CLIENTS, "io.grpc..");

  @ArchTest
  static final ArchRule readsNoFiles =
      noClasses()
          .should()
          .dependOnClassesThat(type(java.io.File.class).or(type(java.io.FileInputStream.class)));

  @ArchTest
  static final ArchRule needsNothingButTemporal =
      noClasses()
          .should()
          .dependOnClassesThat(
              not(
                  resideInAnyPackage(
                      "java..",
                      "io.github.temporalsfn.workflows..",
                      "io.temporal..",
                      "io.nexusrpc..",
                      "io.grpc..",
                      "com.google.protobuf..",
                      "com.fasterxml.jackson..",
                      "org.jspecify..")));
}
