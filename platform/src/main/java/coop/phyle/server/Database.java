package coop.phyle.server;

/**
 * Where PostgreSQL is and how its owner signs in.
 *
 * @param url JDBC address without credentials
 */
record Database(String url, String user, String password) {
  static Database onThisMachine(int port, String name, String user, String password) {
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
  }

  @Override
  public String toString() {
    return url;
  }
}
