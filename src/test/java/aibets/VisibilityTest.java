package aibets;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class VisibilityTest {

  private static final List<JavaClass> TYPES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("aibets").stream()
              .filter(
                  each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
              .toList();

  @Test
  void mostTypesAreSeenByTheirPackageAlone() {
    assertThat(1 - (double) count(each -> true) / TYPES.size()).isGreaterThanOrEqualTo(.65);
  }

  @Test
  void theDeskOpensToItsSurfacesByTwentyTypes() {
    assertThat(count(each -> each.getPackageName().equals("aibets.desk"))).isBetween(1L, 20L);
  }

  @Test
  void slackOpensToItsTransportsByEightTypes() {
    assertThat(count(each -> each.getPackageName().equals("aibets.slack"))).isBetween(1L, 8L);
  }

  private static long count(Predicate<JavaClass> among) {
    return TYPES.stream()
        .filter(among)
        .filter(each -> each.getModifiers().contains(PUBLIC))
        .count();
  }
}
