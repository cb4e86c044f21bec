package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.testing.PhyleTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What {@code docs/generated} says is what the program is: API, tables, modules. After a wanted change, {@code mvn … -Ddocs=write} writes the pages anew
 * and the difference is read in the commit.
 */
@PhyleTest
class GeneratedDocsTest {
  private static final Path FOLDER = Path.of("docs/generated");
  private static final Pattern PURPOSE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern USES = Pattern.compile("allowedDependencies = \\{([^}]*)}", Pattern.DOTALL);
  private static final String TABLES =
      """
      select n.nspname as schema, c.relname as name, coalesce(obj_description(c.oid), '') as what,
             (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else '?' end, ', ' order by a.attnum)
                from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public') order by 1, 2
      """;
  @Autowired MockMvc server;
  @Autowired JdbcClient database;

  @Test
  void theApiIsAsDescribed() throws Exception {
    check("openapi.json", server.perform(get("/openapi.json")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void theTablesAreAsDescribed() throws IOException {
    var lines =
        database
            .sql(TABLES)
            .query((row, n) -> "### %s.%s\n%s\n\n`%s`\n".formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    check("schema.md", "# Tables\n\nA question mark stands after columns that may be empty.\n\n" + String.join("\n", lines));
  }

  @Test
  void theModulesAreAsDescribed() throws IOException {
    var modules =
        Repository.files("platform/src/main/java/coop/phyle/[a-z]+/package-info\\.java").stream().map(GeneratedDocsTest::module).collect(Collectors.joining("\n"));
    check("modules.md", "# Modules\n\n" + modules);
  }

  private static String module(Path file) {
    var text = Repository.text(file);
    var purpose = PURPOSE.matcher(text).results().findFirst().orElseThrow().group(1).replaceAll("(?m)^ *\\* ?", "").replace("<p>", "").strip();
    var uses = USES.matcher(text).results().map(found -> found.group(1).replaceAll("[\"\\s]", "").replace(",", ", ")).findFirst().orElse("");
    var plain = purpose.replaceAll("\\{@\\w+ ([^}]*)}", "$1");
    return "## %s\n%s\n\nUses: %s.\n".formatted(file.getParent().getFileName(), plain, uses.isEmpty() ? "the shell only" : uses);
  }

  private static void check(String name, String now) throws IOException {
    var file = Repository.ROOT.resolve(FOLDER).resolve(name);
    if ("write".equals(System.getProperty("docs"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, now.strip() + "\n");
    }
    assertThat(Files.exists(file) ? List.of(Files.readString(file).strip().split("\n")) : List.of())
        .as("docs/generated/%s: run ./phyle test GeneratedDocsTest with MAVEN_ARGS=-Ddocs=write and read the difference", name)
        .isEqualTo(List.of(now.strip().split("\n")));
  }
}
