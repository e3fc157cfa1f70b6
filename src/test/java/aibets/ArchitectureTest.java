package aibets;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("aibets");

  @Test
  void packagesFormNoCycle() {
    slices().matching("aibets.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyBackendsSpeakSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets.h2", "aibets.embeddingstore")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql", "javax.sql", "org.h2..", "org.jdbi..", "org.flywaydb..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRootKnowsWhichStorageThereIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets", "aibets.h2")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("aibets.h2")
        .check(CLASSES);
  }

  @Test
  void aStorageIsOnePublicType() {
    classes()
        .that()
        .resideInAPackage("aibets.h2")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .haveSimpleName("H2Storage")
        .check(CLASSES);
  }

  @Test
  void storageKnowsNothingOfWhatItIsFor() {
    noClasses()
        .that()
        .resideInAnyPackage("aibets.store", "aibets.h2")
        .should()
        .dependOnClassesThat(
            resideInAPackage("aibets..")
                .and(
                    not(
                        resideInAnyPackage(
                            "aibets.store", "aibets.h2", "aibets.corpus", "aibets.encoding"))))
        .check(CLASSES);
  }

  @Test
  void onlyTheSlackPackageSpeaksSlack() {
    noClasses()
        .that()
        .resideOutsideOfPackage("aibets.slack")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRootSeesTheSettings() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets", "aibets.settings")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("aibets.settings")
        .check(CLASSES);
  }

  @Test
  void theSandboxKnowsNothingOfTheBot() {
    noClasses()
        .that()
        .resideInAPackage("aibets.sandbox")
        .should()
        .dependOnClassesThat(
            resideInAPackage("aibets..").and(not(resideInAPackage("aibets.sandbox"))))
        .check(CLASSES);
  }

  @Test
  void onlyTheSandboxAndHttpListen() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets.sandbox", "aibets.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.net.httpserver", "org.java_websocket..")
        .check(CLASSES);
  }

  @Test
  void onlyOperationsCount() {
    noClasses()
        .that()
        .resideOutsideOfPackage("aibets.operations")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.prometheus..")
        .check(CLASSES);
  }

  @Test
  void onlyOneSurfaceKnowsTheModelContextProtocol() {
    noClasses()
        .that()
        .resideOutsideOfPackage("aibets.mcp")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
        .check(CLASSES);
  }

  @Test
  void surfacesDoNotKnowEachOther() {
    slices()
        .matching("aibets.(slack|console|mcp|web)")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void theDeskKnowsNoSurface() {
    noClasses()
        .that()
        .resideInAnyPackage("aibets.desk", "aibets.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("aibets.slack", "aibets.console", "aibets.mcp", "aibets.web")
        .check(CLASSES);
  }

  @Test
  void nothingImportsTheRoot() {
    noClasses()
        .that()
        .resideInAPackage("aibets.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("aibets")
        .check(CLASSES);
  }

  @Test
  void answeringKnowsNothingOfWhereAnswersGo() {
    noClasses()
        .that()
        .resideInAnyPackage("aibets.answer", "aibets.retrieval", "aibets.indexing", "aibets.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("aibets.slack", "aibets.console")
        .check(CLASSES);
  }
}
