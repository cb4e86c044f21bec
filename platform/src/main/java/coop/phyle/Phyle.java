package coop.phyle;

import coop.phyle.server.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole program. Beans are named with their package, so that modules need not agree on class names. */
@Modulithic(systemName = "Phyle", sharedModules = "shell")
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Phyle {
  public static void main(String[] arguments) {
    CommandLine.run(Phyle.class, arguments);
  }
}
