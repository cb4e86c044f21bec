package coop.phyle.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/** A PostgreSQL somebody else runs, named by {@code PHYLE_DATABASE_URL}. */
final class ExternalDatabase {
  private static final int OLDEST = 18;
  private static final String PATIENCE_SECONDS = "5";

  private ExternalDatabase() {}

  /** Accepts {@code jdbc:postgresql://host:port/name?user=…&password=…} and {@code postgres://user:password@host:port/name?…}. */
  static Database parse(String text) {
    try {
      var uri = new URI(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
      if (uri.getHost() == null || uri.getPath().length() < 2 || !uri.getScheme().startsWith("postgres")) {
        throw malformed();
      }
      var who = Objects.requireNonNullElse(uri.getRawUserInfo(), "").split(":", 2);
      var query = new Properties();
      var kept = new StringBuilder();
      for (var pair : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&")) {
        var parts = pair.split("=", 2);
        if (parts[0].equals("user") || parts[0].equals("password")) {
          query.setProperty(parts[0], parts.length > 1 ? decoded(parts[1]) : "");
        } else if (!pair.isEmpty()) {
          kept.append(kept.isEmpty() ? "?" : "&").append(pair);
        }
      }
      var user = query.getProperty("user", decoded(who[0]));
      var password = query.getProperty("password", who.length > 1 ? decoded(who[1]) : "");
      var host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      return new Database("jdbc:postgresql://" + host + uri.getRawPath() + kept, user, password);
    } catch (java.net.URISyntaxException e) {
      throw malformed();
    }
  }

  /** Refuses a server that cannot be used, in one line. */
  static Database check(Database database) {
    try (var connection = DriverManager.getConnection(database.url(), impatient(database))) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new CannotStart("PostgreSQL at " + database + " is version " + version + ": Phyle needs " + OLDEST + " or newer");
      }
      return database;
    } catch (SQLException e) {
      throw new CannotStart(reason(database, e));
    }
  }

  /** A server that takes the connection and then says nothing must not hold us for ever. */
  private static Properties impatient(Database database) {
    var properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", PATIENCE_SECONDS);
    properties.setProperty("socketTimeout", PATIENCE_SECONDS);
    return properties;
  }

  private static String reason(Database database, SQLException e) {
    var state = Objects.requireNonNullElse(e.getSQLState(), "");
    if (state.startsWith("28")) {
      return "PostgreSQL at " + database + " does not accept user \"" + database.user() + "\" with this password: correct PHYLE_DATABASE_URL";
    }
    if (state.equals("3D000")) {
      return "PostgreSQL at " + database + " has no such database: create it, owned by \"" + database.user() + "\"";
    }
    return "PostgreSQL at " + database + " cannot be reached: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(state);
  }

  private static CannotStart malformed() {
    return new CannotStart("PHYLE_DATABASE_URL is not understood: write postgres://user:password@host:5432/name");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
