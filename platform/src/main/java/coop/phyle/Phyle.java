package coop.phyle;

import coop.phyle.server.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole program. */
@Modulithic(systemName = "Phyle", sharedModules = "shell")
@SpringBootApplication(proxyBeanMethods = false)
public class Phyle {
  public static void main(String[] arguments) {
    CommandLine.run(Phyle.class, arguments);
  }
}
