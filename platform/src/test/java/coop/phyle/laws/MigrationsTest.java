package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.TestPostgres;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** One sequence for all modules, each file named after the module that owns it; a module's long migration may come in parts: V0004_1. */
class MigrationsTest {
  private static final Pattern NAME = Pattern.compile("V(\\d{4})(_\\d)?__([a-z]+)__[a-z0-9_]+\\.sql");
  private static final List<String> NAMES =
      Repository.files("platform/src/main/resources/db/migration/.*").stream()
          .map(path -> path.getFileName().toString())
          .sorted(Comparator.comparing(MigrationsTest::version))
          .toList();

  @Test
  void theyAreNumberedWithoutGapAndNamedAfterAModule() {
    assertThat(NAMES).allMatch(name -> NAME.matcher(name).matches());
    assertThat(gapless(NAMES)).isTrue();
    assertThat(NAMES).allMatch(name -> !Repository.files("platform/src/main/java/coop/phyle/" + module(name) + "/package-info\\.java").isEmpty());
    assertThat(gapless(List.of("V0001__shell__base.sql", "V0003__identity__people.sql"))).isFalse();
  }

  @Test
  void aFreshDatabaseTakesThemOneByOneAndASecondTimeNothingIsLeftToDo() {
    var database = TestPostgres.bare();
    for (var name : NAMES) {
      var step = Flyway.configure().dataSource(database.url(), database.user(), database.password()).schemas("public").target(version(name)).load();
      assertThat(step.migrate().migrationsExecuted).as(name).isEqualTo(1);
    }
    var again = Flyway.configure().dataSource(database.url(), database.user(), database.password()).schemas("public").load();
    assertThat(again.migrate().migrationsExecuted).isZero();
    again.validate();
  }

  private static boolean gapless(List<String> names) {
    var numbers = names.stream().map(name -> version(name).getMajorAsString()).distinct().map(Integer::valueOf).toList();
    return numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  private static MigrationVersion version(String name) {
    return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
  }

  private static String module(String name) {
    return NAME.matcher(name).replaceAll("$3");
  }
}
