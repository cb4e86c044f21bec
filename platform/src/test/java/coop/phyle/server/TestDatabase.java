package coop.phyle.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A throw-away database, for tests that need one to themselves. */
public record TestDatabase(String url, String user, String password) {
  /** As the owner, who runs migrations. */
  public Connection asOwner() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** As the program works: without the owner's rights, behind row-level security. */
  public Connection asProgram() throws SQLException {
    var connection = asOwner();
    try (var statement = connection.createStatement()) {
      statement.execute("set role phyle_app");
    }
    return connection;
  }
}
