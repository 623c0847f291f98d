package io.github.textmend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows between packages point one way; docs/architecture.md draws them. */
@AnalyzeClasses(
    packages = "io.github.textmend",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  private static final String ROOT = "io.github.textmend";

  @ArchTest
  static final ArchRule insideKnowsNothingOfTheApi =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".internal..", ROOT + ".result..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".cli..");

  @ArchTest
  static final ArchRule resultsStandAlone =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".result..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".internal..");

  @ArchTest
  static final ArchRule adaptersSeeTheApiAlone =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".internal..");

  @ArchTest
  static final ArchRule partsDoNotKnowWhoUsesThem =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".internal.scan..",
              ROOT + ".internal.charset..",
              ROOT + ".internal.score..",
              ROOT + ".internal.edit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".internal.encoding..", ROOT + ".internal.normalize..");

  @ArchTest
  static final ArchRule scoreKnowsCharactersNotCharsets =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".internal.score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".internal.charset..", ROOT + ".result..");

  @ArchTest
  static final ArchRule noCircles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
