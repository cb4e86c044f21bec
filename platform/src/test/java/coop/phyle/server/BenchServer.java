package coop.phyle.server;

import coop.phyle.Phyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The program inside the benchmark's own process, on a PostgreSQL with the settings of real data. Jobs wait to be called, to be timed alone. */
public final class BenchServer {
  private BenchServer() {}

  public static ConfigurableApplicationContext start(Path data, int port) {
    System.setProperty("phyle.jobs", "false");
    System.setProperty("logging.level.coop.phyle.mail", "error"); // no letter is printed beside what is measured
    return Serving.run(Program.class, Options.parse(List.of("--data", data.toString(), "--port", String.valueOf(port)), Map.of()));
  }

  /** The program without the helpers that tests put beside it on the class path. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan(
      basePackageClasses = Phyle.class,
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
      excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class))
  static class Program {}

  static final class OfTests implements TypeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/") || type.getClassMetadata().getClassName().equals(Phyle.class.getName());
    }
  }
}
