package coop.phyle.server;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * {@code ./phyle token EMAIL}: whoever can read the data folder may act for its people, so they may also have a token. Works while the server runs,
 * over the same PostgreSQL.
 */
final class TokenOnConsole {
  private TokenOnConsole() {}

  static void run(List<String> words, Map<String, String> environment) {
    if (words.isEmpty() || words.getFirst().startsWith("-")) {
      throw new CannotStart("Whose token? Write ./phyle token EMAIL");
    }
    var email = Email.read(words.getFirst()).orElseThrow(() -> new CannotStart(words.getFirst() + " is no email address"));
    var options = Options.parse(words.subList(1, words.size()), environment);
    if (options.databaseUrl().isPresent()) {
      issue(ExternalDatabase.check(ExternalDatabase.parse(options.databaseUrl().get())), email);
    } else {
      issueHere(options, email);
    }
  }

  private static void issueHere(Options options, Email email) {
    try (var folder = DataFolder.at(options.data())) {
      if (!folder.holds(EmbeddedPostgres.FOLDER)) {
        throw new CannotStart("There is no server's data in " + folder.path() + ": name its folder with --data");
      }
      var serverIsDown = folder.tryTake();
      var postgres = EmbeddedDatabase.start(folder);
      try {
        issue(EmbeddedDatabase.in(postgres), email);
      } finally {
        if (serverIsDown) {
          postgres.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void issue(Database database, Email email) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Database.class, () -> database);
      context.register(JustEnough.class, People.class, Tokens.class);
      context.refresh();
      var person = context.getBean(People.class).byEmail(email).orElseThrow(() -> new CannotStart("Nobody here has the address " + email));
      CommandLine.say(System.out, context.getBean(Tokens.class).make(person.id(), "console"));
    }
  }

  /** Two repositories need no web server. Not a {@code @Configuration}, or the program itself would find it. */
  @EnableTransactionManagement
  static class JustEnough {
    @Bean
    DataSource dataSource(Database database) throws SQLException {
      var single = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
      try (var statement = single.getConnection().createStatement()) {
        statement.execute("set role phyle_app");
      }
      return single;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
