package coop.phyle.deciding;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner decisionsCorner() {
    return new Corner("decisions", 10, "/decisions", "deciding.title", Who.EVERYONE);
  }
}
