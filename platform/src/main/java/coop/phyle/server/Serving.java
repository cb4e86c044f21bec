package coop.phyle.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** {@code ./phyle serve}: first what can go wrong on this machine, then PostgreSQL, then the program. */
final class Serving {
  private Serving() {}

  static ConfigurableApplicationContext run(Class<?> application, Options options) {
    var folder = DataFolder.at(options.data());
    folder.take();
    checkPort(options);
    EmbeddedPostgres postgres = null;
    try {
      if (options.databaseUrl().isEmpty()) {
        CommandLine.say(System.out, "Starting PostgreSQL in " + folder.path());
        postgres = EmbeddedDatabase.start(folder);
      }
      var database = postgres == null ? external(options) : EmbeddedDatabase.in(postgres);
      return program(application, options, database, folder, postgres).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      if (postgres != null) {
        postgres.close();
      }
      throw Plainly.told(e, options);
    }
  }

  private static SpringApplication program(
      Class<?> application, Options options, Database database, DataFolder folder, @Nullable EmbeddedPostgres postgres) {
    var program = new SpringApplication(application);
    program.addInitializers(
        context -> {
          context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", Settings.of(options)));
          var beans = (GenericApplicationContext) context;
          beans.registerBean("dataFolder", DataFolder.class, () -> folder);
          beans.registerBean("database", Database.class, () -> database);
          if (postgres != null) {
            // Closed after everything that talks to it, since the database depends on it.
            beans.registerBean("postgres", EmbeddedPostgres.class, () -> postgres);
            beans.getBeanDefinition("database").setDependsOn("postgres");
          }
        });
    return program;
  }

  private static Database external(Options options) {
    return ExternalDatabase.check(ExternalDatabase.parse(options.databaseUrl().orElseThrow()));
  }

  private static void checkPort(Options options) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
    } catch (UnknownHostException e) {
      throw new CannotStart("--host " + options.host() + " is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all");
    } catch (IOException e) {
      throw Plainly.portTaken(options);
    }
  }
}
