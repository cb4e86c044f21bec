package coop.phyle.elections;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner electionsCorner() {
    return new Corner("decisions", 50, "/elections", "elections.title", Who.MEMBER);
  }
}
