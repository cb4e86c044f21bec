package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.TestPostgres;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Each SQL statement stands as a constant beside its record; here every one meets the migrated schema, under the program's own role. */
class SqlTest {
  private static final Pattern STATEMENT = Pattern.compile("(?is)^\\s*(select|insert|update|delete|with|merge|values|lock|call|truncate)\\s.*");
  private static final Pattern TABLE = Pattern.compile("\\b([a-z]+)\\.([a-z_]+)\\b");
  private static final List<String> NOBODYS = List.of("shell", "pg_catalog", "information_schema");

  @Test
  void postgresqlUnderstandsEveryStatement() throws Exception {
    var faults = new ArrayList<String>();
    try (var connection = TestPostgres.migrated().asProgram()) {
      for (var statement : statements().entrySet()) {
        fault(connection, statement.getValue()).ifPresent(fault -> faults.add(statement.getKey() + ": " + fault));
      }
      assertThat(fault(connection, "select no_such_column from server.session")).isPresent();
      assertThat(fault(connection, "select session_id from server.session where session_id = :id")).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aModuleReadsAnotherOnlyThroughItsPublicViews() throws Exception {
    var modules = Repository.files("platform/src/main/java/coop/phyle/[a-z]+/package-info\\.java").stream().map(path -> path.getParent().getFileName().toString()).toList();
    var trespasses = new ArrayList<String>();
    statements().forEach((field, sql) -> trespasses.addAll(trespasses(field, sql, modules)));
    assertThat(trespasses).isEmpty();
    assertThat(trespasses("coop.phyle.ledger.X.SQL", "select * from deciding.ballot", modules)).hasSize(1);
    assertThat(trespasses("coop.phyle.ledger.X.SQL", "select * from deciding.public_decision join ledger.leg", modules)).isEmpty();
  }

  @Test
  void noStatementHidesInACall() {
    var hidden = Pattern.compile("\\.sql\\(\\s*\"");
    assertThat(Repository.files("platform/src/main/java/.*\\.java").stream().filter(path -> hidden.matcher(Repository.text(path)).find())).isEmpty();
  }

  @Test
  void theDatabaseNeverReadsItsOwnClock() throws Exception {
    var clock = Pattern.compile("(?i)\\b(now\\(\\)|current_timestamp|current_date|localtimestamp|clock_timestamp\\(\\)|statement_timestamp\\(\\))");
    assertThat(statements().entrySet().stream().filter(statement -> clock.matcher(statement.getValue()).find())).isEmpty();
    assertThat(Repository.files("platform/src/main/resources/db/migration/.*\\.sql").stream().filter(path -> clock.matcher(Repository.text(path)).find())).isEmpty();
  }

  private static List<String> trespasses(String field, String sql, List<String> modules) {
    var own = field.split("\\.")[2];
    return TABLE.matcher(sql).results()
        .filter(found -> modules.contains(found.group(1)) && !found.group(1).equals(own) && !NOBODYS.contains(found.group(1)) && !found.group(2).startsWith("public_"))
        .map(found -> field + " reads " + found.group())
        .toList();
  }

  private static java.util.Optional<String> fault(Connection connection, String sql) {
    var parsed = NamedParameterUtils.parseSqlStatement(sql);
    try (var statement = connection.prepareStatement(NamedParameterUtils.substituteNamedParameters(parsed, new EmptySqlParameterSource()))) {
      statement.getParameterMetaData(); // asks the server to parse and describe, without running anything
      return java.util.Optional.empty();
    } catch (SQLException e) {
      return java.util.Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, String> statements() throws Exception {
    var found = new TreeMap<String, String>();
    for (var type : types()) {
      for (var field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
          field.setAccessible(true);
          if (field.get(null) instanceof String text && STATEMENT.matcher(text).matches()) {
            found.put(type.getName() + "." + field.getName(), text);
          }
        }
      }
    }
    return found;
  }

  private static List<Class<?>> types() throws Exception {
    var loader = SqlTest.class.getClassLoader();
    var names = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:coop/phyle/*/*.class"))
        .map(resource -> resource.toString().replaceAll(".*(coop/phyle/[^\\]]+)\\.class.*", "$1").replace('/', '.'))
        .filter(name -> !name.matches("coop\\.phyle\\.(pages|laws|testing)\\..*|.*Test(\\$.*)?|.*package-info"));
    var types = new ArrayList<Class<?>>();
    for (var name : names.toList()) {
      types.add(Class.forName(name, true, loader));
    }
    return types;
  }
}
