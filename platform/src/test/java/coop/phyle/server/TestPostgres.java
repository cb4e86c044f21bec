package coop.phyle.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One PostgreSQL for each process of a test run, under {@code target/}. Databases are cloned from a template that carries all migrations and no rows; the template
 * is kept between runs and named by the migrations' digest.
 */
public final class TestPostgres {
  private static final EmbeddedPostgres POSTGRES = start();
  private static final AtomicInteger CLONES = new AtomicInteger();

  private TestPostgres() {}

  /** A new database with every table and no rows. */
  public static TestDatabase migrated() {
    return clone(template());
  }

  /** A new database with nothing in it. */
  public static TestDatabase bare() {
    return clone("template1");
  }

  private static synchronized TestDatabase clone(String template) {
    var name = "phyle_test_" + CLONES.incrementAndGet();
    asOwner("drop database if exists " + name + " with (force)");
    asOwner("create database " + name + " template " + template + " strategy wal_log");
    return described(POSTGRES.database(name, EmbeddedDatabase.NAME));
  }

  private static synchronized String template() {
    var name = "migrated_" + digest();
    var database = EmbeddedDatabase.ensure(POSTGRES, name);
    Flyway.configure().dataSource(database.url(), database.user(), database.password()).schemas("public").load().migrate();
    return name;
  }

  private static EmbeddedPostgres start() {
    try {
      var folder = DataFolder.at(Path.of("target", "test-data-" + System.getProperty("phyle.fork", "1")));
      folder.take();
      var settings = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "shared_buffers", "64MB", "max_connections", "80", "timezone", "UTC");
      var postgres = EmbeddedPostgres.start(folder, settings, "immediate");
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      EmbeddedDatabase.ensureOwner(postgres);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestDatabase described(Database database) {
    return new TestDatabase(database.url(), database.user(), database.password());
  }

  private static void asOwner(String sql) {
    var owner = POSTGRES.database("postgres", EmbeddedDatabase.NAME);
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String digest() {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      for (var migration : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
        digest.update(String.valueOf(migration.getFilename()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(migration.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
