package coop.phyle.circles;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner circlesCorner() {
    return new Corner("members", 20, "/circles", "circles.title", Who.MEMBER);
  }
}
