package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What types may be called, who may see them and what stands in their signatures. */
class ShapesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("coop.phyle");
  private static final Pattern NAMES_NOTHING = Pattern.compile(".+(Impl|Manager|Utils?|Helper|Dto|DTO|Entity|Mapper|Base|Service)");

  /** A bare UUID is right only where the kind of thing behind it is open: a payable may be a share subscription or anything else. */
  private static final Set<String> OPEN_KINDS = Set.of("coop.phyle.payments.Payee", "coop.phyle.payments.Payable", "coop.phyle.payments.Expecting", "coop.phyle.ledger.Source");

  @Test
  void namesSaySomething() {
    assertThat(ours().map(JavaClass::getSimpleName).filter(ShapesTest::saysNothing)).isEmpty();
    assertThat(List.of("BallotServiceImpl", "StringUtils", "MemberDto")).allMatch(ShapesTest::saysNothing);
    assertThat(List.of("Database", "Ballots", "CastingVotes")).noneMatch(ShapesTest::saysNothing);
  }

  @Test
  void aTypeIsPublicOnlyIfAnotherModuleOrATemplateNeedsIt() {
    var needed = new HashSet<JavaClass>();
    ours().filter(ShapesTest::isUsedFromOutside).forEach(type -> spread(type, needed));
    var idle = ours().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isAnonymousClass() && !type.isNestedClass());
    assertThat(idle.filter(type -> !type.getPackageName().equals("coop.phyle") && !inKernel(type)).filter(type -> !needed.contains(type)).map(JavaClass::getName))
        .as("public without a reader outside its module")
        .isEmpty();
  }

  @Test
  void keysAreTypes() {
    var bare =
        ours()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !inKernel(type) && !OPEN_KINDS.contains(type.getName()))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> method.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(UUID.class)))
            .map(method -> method.getFullName());
    assertThat(bare).as("public methods that take a bare UUID").isEmpty();
  }

  @Test
  void controllersHoldNoRules() {
    var deep =
        ours()
            .filter(type -> type.isAnnotatedWith("org.springframework.stereotype.Controller") || type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController"))
            .filter(
                type ->
                    type.isAnnotatedWith("org.springframework.transaction.annotation.Transactional")
                        || type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(arrow -> arrow.getTargetClass().getPackageName().startsWith("org.springframework.jdbc")))
            .map(JavaClass::getName);
    assertThat(deep).as("controllers that open transactions or speak SQL").isEmpty();
  }

  private static Stream<JavaClass> ours() {
    return CLASSES.stream().filter(type -> !type.getPackageName().startsWith("coop.phyle.pages") && !type.getSimpleName().equals("package-info"));
  }

  private static boolean saysNothing(String name) {
    return NAMES_NOTHING.matcher(name).matches();
  }

  private static boolean inKernel(JavaClass type) {
    return type.getPackageName().startsWith("coop.phyle.kernel");
  }

  private static boolean isUsedFromOutside(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream().anyMatch(arrow -> !arrow.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  /** Whoever sees a type sees what its public methods take and give, and the cases of a sealed one. */
  private static void spread(JavaClass type, Set<JavaClass> needed) {
    if (!type.getPackageName().startsWith("coop.phyle") || !needed.add(type)) {
      return;
    }
    type.getEnclosingClass().ifPresent(outer -> spread(outer, needed));
    type.getAllInvolvedRawTypes().forEach(part -> spread(part, needed));
    type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(method -> method.getAllInvolvedRawTypes().stream())
        .forEach(part -> spread(part, needed));
    if (type.isInterface()) {
      type.getSubclasses().forEach(part -> spread(part, needed));
    }
  }
}
