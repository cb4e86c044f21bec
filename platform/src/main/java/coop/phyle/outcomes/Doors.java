package coop.phyle.outcomes;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner outcomesCorner() {
    return new Corner("decisions", 60, "/outcomes", "outcomes.title", Who.MEMBER);
  }
}
