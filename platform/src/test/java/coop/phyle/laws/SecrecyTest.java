package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.TestDatabase;
import coop.phyle.server.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secret stays secret: the ballot and the roll share no key, no timestamp and no order. */
class SecrecyTest {
  private static final TestDatabase DATABASE = TestPostgres.migrated();
  private static final String SHARED =
      """
      select column_name from information_schema.columns where table_schema = 'voting' and table_name = 'secret_ballot'
      intersect
      select column_name from information_schema.columns where table_schema = 'voting' and table_name = 'roll'
      order by 1
      """;
  private static final String TIMES_AND_SEQUENCES =
      """
      select table_name || '.' || column_name from information_schema.columns
       where table_schema = 'voting' and table_name in ('secret_ballot', 'roll')
         and (data_type ~ 'time|date' or column_default ~ 'nextval|uuidv7' or is_identity = 'YES')
      """;
  private static final String UUIDS_ON_BALLOTS =
      "select column_name from information_schema.columns where table_schema = 'voting' and table_name = 'secret_ballot' and data_type = 'uuid'";
  private static final String KEYS_BETWEEN =
      """
      select conname from pg_constraint
       where contype = 'f' and (conrelid, confrelid) in (('voting.secret_ballot'::regclass, 'voting.roll'::regclass),
                                                         ('voting.roll'::regclass, 'voting.secret_ballot'::regclass))
      """;

  @Test
  void theBallotAndTheRollShareOnlyTheDecisionAndTheClass() throws Exception {
    assertThat(list(SHARED)).containsExactly("class", "coop_id", "number");
    assertThat(list(KEYS_BETWEEN)).isEmpty();
  }

  @Test
  void neitherKnowsATimeOrAnOrder() throws Exception {
    assertThat(list(TIMES_AND_SEQUENCES)).isEmpty();
    assertThat(list(UUIDS_ON_BALLOTS)).as("a UUIDv7 holds the millisecond it was made in").containsExactly("coop_id");
  }

  @Test
  void aTimeOnABallotWouldBeSeen() throws Exception {
    var database = TestPostgres.migrated();
    try (var connection = database.asOwner();
        var statement = connection.createStatement()) {
      statement.execute("alter table voting.secret_ballot add column cast_at timestamptz, add column member_id uuid");
    }
    assertThat(list(database, TIMES_AND_SEQUENCES)).containsExactly("secret_ballot.cast_at");
    assertThat(list(database, SHARED)).contains("member_id");
  }

  private static List<String> list(String sql) throws SQLException {
    return list(DATABASE, sql);
  }

  private static List<String> list(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.asOwner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
