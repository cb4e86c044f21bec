package coop.phyle.server;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations sign in as the owner over a connection of their own; the pool's connections become {@code phyle_app} (see application.properties). */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  /** Both ask for the same three things, by the same names. */
  @Bean
  SignIn signIn(Database database) {
    return new SignIn(database);
  }

  record SignIn(Database database) implements JdbcConnectionDetails, FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return database.user();
    }

    @Override
    public String getPassword() {
      return database.password();
    }

    @Override
    public String getJdbcUrl() {
      return database.url();
    }

    @Override
    public String getDriverClassName() {
      return JdbcConnectionDetails.super.getDriverClassName();
    }
  }
}
