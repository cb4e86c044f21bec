package coop.phyle;

import coop.phyle.server.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole program. */
@Modulithic(systemName = "Phyle", sharedModules = "shell")
// Modules are flat and name things in their own words: two may each have a Register, so beans carry their package in their name.
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Phyle {
  public static void main(String[] arguments) {
    CommandLine.run(Phyle.class, arguments);
  }
}
