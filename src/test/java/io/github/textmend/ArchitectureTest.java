package io.github.textmend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Arrows between packages point one way; docs/architecture.md draws them. */
@AnalyzeClasses(
    packages = "io.github.textmend",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  private static final String ROOT = "io.github.textmend";
  private static final String INSIDE = ROOT + ".internal.";

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringAllDependencies()
          .layer("adapters")
          .definedBy(
              ROOT + ".cli..",
              ROOT + ".flink..",
              ROOT + ".kafka..",
              ROOT + ".lucene..",
              ROOT + ".solr..",
              ROOT + ".spark..")
          .layer("engines")
          .definedBy(ROOT + ".engine..")
          .layer("API")
          .definedBy(ROOT)
          .layer("stages")
          .definedBy(INSIDE + "encoding..", INSIDE + "normalize..", INSIDE + "decode..")
          .layer("parts")
          .definedBy(INSIDE + "scan..", INSIDE + "charset..", INSIDE + "score..", INSIDE + "edit..")
          .layer("files")
          .definedBy(INSIDE + "data..")
          .layer("values")
          .definedBy(ROOT + ".result..")
          .whereLayer("adapters")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engines")
          .mayOnlyBeAccessedByLayers("adapters")
          .whereLayer("API")
          .mayOnlyBeAccessedByLayers("adapters", "engines")
          .whereLayer("stages")
          .mayOnlyBeAccessedByLayers("API")
          .whereLayer("parts")
          .mayOnlyBeAccessedByLayers("API", "stages")
          .whereLayer("files")
          .mayOnlyBeAccessedByLayers("stages", "parts")
          .whereLayer("values")
          .mayOnlyBeAccessedByLayers("adapters", "API", "stages", "parts")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule adaptersKnowNothingOfEachOther =
      slices()
          .matching(ROOT + ".(cli|flink|kafka|lucene|solr|spark)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static void typesOfAnEngineStayInItsAdapter(JavaClasses classes) {
    for (String engine : List.of("flink", "kafka", "lucene", "solr", "spark")) {
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "." + engine + "..", ROOT + ".solr..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache." + engine + "..")
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule scoreKnowsCharactersNotCharsets =
      noClasses()
          .that()
          .resideInAPackage(INSIDE + "score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INSIDE + "charset..", ROOT + ".result..");

  @ArchTest
  static final ArchRule reportsKnowFindingsAndNotHowTheyAreMade =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".cli.report..", ROOT + ".cli.progress..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "..")
                  .and(
                      resideOutsideOfPackages(
                          ROOT + ".cli.report..",
                          ROOT + ".cli.progress..",
                          ROOT + ".cli.finding..",
                          ROOT + ".result..")));

  @ArchTest
  static final ArchRule noCircles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
