package aibets;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.postgres.PostgresStorage;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("aibets");

  /** The sentence in the description of a package that names what it may import. */
  private static final Pattern MAY_IMPORT =
      Pattern.compile("[Mm]ay import ((?:[a-z]+(?:, | and )?)+)\\.");

  @Test
  void packagesFormNoCycle() {
    slices().matching("aibets.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyBackendsSpeakSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "aibets.sql", "aibets.h2", "aibets.postgres", "aibets.embeddingstore")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql",
            "javax.sql",
            "org.h2..",
            "org.postgresql..",
            "com.zaxxer..",
            "org.jdbi..",
            "org.flywaydb..")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsEnglishWords() {
    noClasses()
        .that()
        .resideOutsideOfPackage("aibets.english")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "morfologik..", "org.apache.lucene.analysis.en", "org.tartarus.snowball..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRootKnowsWhichStorageThereIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets", "aibets.sql", "aibets.h2", "aibets.postgres")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("aibets.sql", "aibets.h2", "aibets.postgres")
        .check(CLASSES);
  }

  @Test
  void onlyTheRootKnowsWhichSearchEngineThereIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets", "aibets.opensearch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("aibets.opensearch")
        .check(CLASSES);
  }

  @Test
  void questionsDoNotDependOnALanguage() {
    noClasses()
        .that()
        .resideInAPackage("aibets.question")
        .should()
        .dependOnClassesThat(
            resideInAPackage("aibets..").and(not(resideInAPackage("aibets.question"))))
        .check(CLASSES);
  }

  @Test
  void aStorageHasOnePublicType() {
    classes()
        .that()
        .resideInAnyPackage("aibets.h2", "aibets.postgres")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .be(H2Storage.class)
        .orShould()
        .be(PostgresStorage.class)
        .check(CLASSES);
  }

  @Test
  void storageKnowsNothingOfItsUsers() {
    noClasses()
        .that()
        .resideInAnyPackage("aibets.storage", "aibets.sql", "aibets.h2", "aibets.postgres")
        .should()
        .dependOnClassesThat(
            resideInAPackage("aibets..")
                .and(
                    not(
                        resideInAnyPackage(
                            "aibets.storage",
                            "aibets.sql",
                            "aibets.h2",
                            "aibets.postgres",
                            "aibets.corpus",
                            "aibets.encoding"))))
        .check(CLASSES);
  }

  @Test
  void onlySlackAndItsTransportsSpeakSlack() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aibets.slack", "aibets.socketmode", "aibets.httpmode")
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
  void onlyOperationsKnowTheMetricsLibrary() {
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
        .resideInAnyPackage(
            "aibets.slack",
            "aibets.socketmode",
            "aibets.httpmode",
            "aibets.console",
            "aibets.mcp",
            "aibets.web")
        .check(CLASSES);
  }

  @Test
  void packagesImportWhatTheySayTheyMay() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/aibets"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String name = "aibets." + folder.getFileName();
        assertThat(imported(name))
            .as(name + " imports what its package-info says")
            .isEqualTo(permitted(folder.resolve("package-info.java")));
      }
    }
  }

  private static Set<String> permitted(Path packageInfo) throws IOException {
    String text = Files.readString(packageInfo).replaceAll("\\s+\\*?\\s*", " ");
    Matcher list = MAY_IMPORT.matcher(text);
    return list.find()
        ? Stream.of(list.group(1).split(", | and ")).collect(toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  private static Set<String> imported(String name) {
    return CLASSES.stream()
        .filter(each -> each.getPackageName().equals(name))
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .map(each -> each.getTargetClass().getBaseComponentType().getPackageName())
        .filter(target -> target.startsWith("aibets.") && !target.equals(name))
        .map(target -> target.substring("aibets.".length()))
        .collect(toCollection(TreeSet::new));
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
  void answeringKnowsNoSurface() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "aibets.answer", "aibets.retrieval", "aibets.indexing", "aibets.storage")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("aibets.slack", "aibets.console")
        .check(CLASSES);
  }
}
