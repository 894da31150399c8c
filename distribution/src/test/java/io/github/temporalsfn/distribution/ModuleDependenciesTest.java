package io.github.temporalsfn.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each module depends on what the layout allows it, and on nothing else of ours. */
class ModuleDependenciesTest {
  private static final String ROOT = "io.github.temporalsfn.";
  private static final String AWS = "software.amazon..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.temporalsfn");

  @Test
  void workflowsKnowNeitherAwsNorAnyOtherModule() {
    forbid("workflows", AWS);
    forbid(
        "workflows",
        modules("activities", "worker", "starter", "emulator", "distribution", "benchmarks"));
  }

  @Test
  void activitiesKnowOnlyWorkflows() {
    forbid("activities", modules("worker", "starter", "emulator", "distribution", "benchmarks"));
  }

  @Test
  void theWorkerKnowsOnlyWorkflowsAndActivities() {
    forbid("worker", modules("starter", "emulator", "distribution", "benchmarks"));
  }

  @Test
  void theStarterKnowsOnlyWorkflowsAndNeedsNoAws() {
    forbid("starter", AWS);
    forbid("starter", modules("activities", "worker", "emulator", "distribution", "benchmarks"));
  }

  @Test
  void theEmulatorKnowsNobody() {
    forbid("emulator", AWS, "io.temporal..");
    forbid(
        "emulator",
        modules("workflows", "activities", "worker", "starter", "distribution", "benchmarks"));
  }

  @Test
  void packagesKnowEachOtherInOneDirectionOnly() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theProgramKnowsNothingOfItsBenchmarks() {
    forbid("distribution", modules("benchmarks"));
  }

  private void forbid(String module, String... packages) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(CLASSES);
  }

  private static String[] modules(String... names) {
    return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }
}
