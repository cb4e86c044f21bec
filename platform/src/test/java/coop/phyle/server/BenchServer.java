package coop.phyle.server;

import coop.phyle.Phyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The program inside the benchmark's own process, on a PostgreSQL with the settings of real data. Jobs wait to be called, to be timed alone. */
public final class BenchServer {
  private BenchServer() {}

  public static ConfigurableApplicationContext start(Path data, int port) {
    System.setProperty("phyle.jobs", "false");
    return Serving.run(Phyle.class, Options.parse(List.of("--data", data.toString(), "--port", String.valueOf(port)), Map.of()));
  }
}
