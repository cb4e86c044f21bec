package coop.phyle.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Our own database inside the embedded PostgreSQL: its owner is no superuser, so row-level security binds it too. */
final class EmbeddedDatabase {
  static final String NAME = "phyle";

  private EmbeddedDatabase() {}

  static EmbeddedPostgres start(DataFolder folder) throws IOException {
    return EmbeddedPostgres.start(folder, settings(), "fast");
  }

  static Database in(EmbeddedPostgres postgres) {
    ensureOwner(postgres);
    return ensure(postgres, NAME);
  }

  /** Sized for a small machine that also runs us: an eighth of the memory, between 64 MB and 1 GB, as cache. */
  private static Map<String, String> settings() {
    var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var megabytes = Math.clamp(machine.getTotalMemorySize() / (8L << 20), 64, 1024);
    var settings = new LinkedHashMap<String, String>();
    settings.put("shared_buffers", megabytes + "MB");
    settings.put("effective_cache_size", 3 * megabytes + "MB");
    settings.put("max_connections", "60");
    settings.put("wal_compression", "on");
    settings.put("max_wal_size", "1GB");
    settings.put("random_page_cost", "1.1");
    settings.put("jit", "off");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("idle_in_transaction_session_timeout", "60000");
    return settings;
  }

  /** The role that owns databases and runs migrations. */
  static void ensureOwner(EmbeddedPostgres postgres) {
    var admin = postgres.database("postgres", EmbeddedPostgres.ADMIN);
    try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
        var statement = connection.createStatement()) {
      try (var found = statement.executeQuery("select from pg_roles where rolname = '" + NAME + "'")) {
        if (found.next()) {
          return;
        }
      }
      // The password is our own URL-safe Base64: no quote can hide in it.
      statement.execute("create role " + NAME + " login createrole createdb password '" + admin.password() + "'");
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL started but refuses us: " + e.getMessage());
    }
  }

  /** A database owned by that role, made if it is not there. */
  static Database ensure(EmbeddedPostgres postgres, String name) {
    var owner = postgres.database("postgres", NAME);
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      try (var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
        if (found.next()) {
          return postgres.database(name, NAME);
        }
      }
      statement.execute("create database " + name);
      return postgres.database(name, NAME);
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL started but refuses us: " + e.getMessage());
    }
  }
}
