package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.TestDatabase;
import coop.phyle.server.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema as PostgreSQL reports it: the wall between co-ops, comments, and registers that only grow. */
class TablesTest {
  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname !~ '^pg_'
      """;
  /** A founding happens before its co-op exists; who may see it is decided by its list of founders. */
  private static final String NOT_SHARED = " and n.nspname || '.' || c.relname !~ '^statutes[.]founding'";

  private static final String TENANTS =
      TABLES + NOT_SHARED + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'coop_id' and not a.attisdropped)";
  private static final String WALL = " and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))";
  private static final String COOP_LEADS_KEY =
      """
       and not exists (
         select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary and a.attname = 'coop_id')
      """;
  private static final String SILENT = " and coalesce(obj_description(c.oid, 'pg_class'), '') = ''";
  private static final String NO_KEY = " and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)";
  private static final String MODULES_WITHOUT_COOP = " and n.nspname not in ('shell', 'server', 'identity', 'notices', 'calendar')";
  // What waits to be sealed is a queue, and its rows leave it.
  private static final String GROWS_ONLY =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('record', 'ledger') and n.nspname || '.' || c.relname <> 'record.unsealed'
         and (has_table_privilege('phyle_app', c.oid, 'delete') or has_table_privilege('phyle_app', c.oid, 'truncate'))
      """;

  private static final String DOORS_IN_THE_WALL =
      """
      select n.nspname || '.' || c.relname || ' for ' || p.polcmd::text
        from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
       where p.polname <> 'coop' and n.nspname || '.' || c.relname !~ '^statutes[.]founding'
      """;

  private static final TestDatabase DATABASE = TestPostgres.migrated();

  @Test
  void everyTableOfACoopStandsBehindRowLevelSecurity() throws Exception {
    assertThat(list(TENANTS)).isNotEmpty();
    assertThat(list(TENANTS + WALL)).isEmpty();
  }

  @Test
  void theOwnerReadsOneTableWholeForTheSearchAndNoOther() throws Exception {
    assertThat(list(DOORS_IN_THE_WALL)).containsExactly("discussion.sought for r");
    assertThat(list(DOORS_IN_THE_WALL + " and not (p.polroles = array[c.relowner] and not pg_has_role('phyle_app', c.relowner, 'usage'))")).isEmpty();
  }

  @Test
  void theCoopLeadsEveryKey() throws Exception {
    assertThat(list(TENANTS + COOP_LEADS_KEY)).isEmpty();
  }

  @Test
  void everyTableHasAKeyAndSaysWhatItIsFor() throws Exception {
    assertThat(list(TABLES + NO_KEY)).as("without primary key").isEmpty();
    assertThat(list(TABLES + SILENT)).as("without comment").isEmpty();
  }

  @Test
  void tenantModulesHaveNoTableWithoutItsCoop() throws Exception {
    var tenants = list(TENANTS);
    var others = new ArrayList<>(list(TABLES + NOT_SHARED + MODULES_WITHOUT_COOP));
    others.removeAll(tenants);
    assertThat(others).isEmpty();
  }

  @Test
  void recordAndLedgerOnlyGrow() throws Exception {
    assertThat(list(GROWS_ONLY)).isEmpty();
  }

  @Test
  void aTableLeftOpenIsNoticed() throws Exception {
    try (var connection = TestPostgres.migrated().asOwner();
        var statement = connection.createStatement()) {
      statement.execute("create table server.open (id int primary key, coop_id uuid)");
      assertThat(list(connection, TENANTS + WALL)).containsExactly("server.open");
      assertThat(list(connection, TENANTS + COOP_LEADS_KEY)).containsExactly("server.open");
      assertThat(list(connection, TABLES + SILENT)).containsExactly("server.open");
    }
  }

  private static List<String> list(String sql) throws SQLException {
    try (var connection = DATABASE.asOwner()) {
      return list(connection, sql);
    }
  }

  private static List<String> list(java.sql.Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
