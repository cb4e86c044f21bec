package coop.phyle.policies;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner policiesCorner() {
    return new Corner("decisions", 70, "/policies", "policies.title", Who.EVERYONE);
  }
}
