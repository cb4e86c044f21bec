package coop.phyle.laws;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import coop.phyle.Phyle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A module uses only those on lower rows, and never in a circle; it reaches nothing another keeps to itself. */
class ModulesTest {
  /** The kernel lies below all modules, and the compiled templates belong to whoever wrote them. */
  private static final DescribedPredicate<JavaClass> BELOW_OR_BUILT =
      resideInAnyPackage("coop.phyle.kernel..", "coop.phyle.pages..").as("kernel and compiled templates");

  private static final ApplicationModules MODULES = ApplicationModules.of(Phyle.class, BELOW_OR_BUILT);

  @Test
  void everyArrowIsDeclaredAndNoneRunsInACircle() {
    MODULES.verify();
  }

  @Test
  void everyModuleStatesWhatItMayUse() {
    var silent =
        Repository.files("platform/src/main/java/coop/phyle/[a-z]+/package-info\\.java").stream()
            .filter(path -> !path.toString().contains("/server/") && !path.toString().contains("/demo/"))
            .filter(path -> !Repository.text(path).contains("allowedDependencies"))
            .toList();
    assertThat(silent).as("modules (other than server and demo, which stand on top) without allowedDependencies").isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    var packages = Repository.files("(kernel|platform)/src/main/java/coop/phyle/.+/[^/]+\\.java").stream().map(java.nio.file.Path::getParent).distinct();
    assertThat(packages.map(folder -> folder.resolve("package-info.java")).filter(info -> !wellMarked(info))).as("missing or silent package-info").isEmpty();
  }

  @Test
  void theBooksKnowNoMembersAndTheGroundKnowsNobody() {
    Stream.of("ledger", "payments").forEach(books -> assertThat(dependencies(books)).doesNotContain("membership", "deciding", "shares", "statutes"));
    Stream.of("record", "documents", "identity").forEach(ground -> assertThat(dependencies(ground)).isSubsetOf("shell"));
  }

  private static boolean wellMarked(java.nio.file.Path info) {
    if (!java.nio.file.Files.exists(Repository.ROOT.resolve(info))) {
      return false;
    }
    var text = Repository.text(info);
    return text.contains("@NullMarked") || text.contains("@org.jspecify.annotations.NullMarked") ? text.contains("/**") : false;
  }

  private static java.util.List<String> dependencies(String module) {
    return MODULES
        .getModuleByName(module)
        .map(found -> found.getDirectDependencies(MODULES).uniqueModules().map(other -> other.getIdentifier().toString()).toList())
        .orElseThrow();
  }
}
