package coop.phyle.deciding;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processor time spent so far, by this process and by the PostgreSQL it started. Other work on the machine does not count. */
record Processor(Duration program, Duration database) {
  static Processor now(JdbcClient jdbc) {
    var backend = ProcessHandle.of(jdbc.sql("select pg_backend_pid()").query(Long.class).single()).orElseThrow();
    var database = backend.parent().orElseThrow().children().map(Processor::spent).reduce(Duration.ZERO, Duration::plus);
    return new Processor(spent(ProcessHandle.current()), database);
  }

  private static Duration spent(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Processor since(Processor before) {
    return new Processor(program.minus(before.program), database.minus(before.database));
  }

  double programMillis() {
    return program.toNanos() / 1e6;
  }

  double databaseMillis() {
    return database.toNanos() / 1e6;
  }
}
