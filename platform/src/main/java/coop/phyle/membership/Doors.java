package coop.phyle.membership;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner membersCorner() {
    return new Corner("members", 10, "/members", "membership.title", Who.EVERYONE);
  }
}
