package coop.phyle.polls;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class PollDoors {
  @Bean
  Corner pollsCorner() {
    return new Corner("decisions", 30, "/polls", "polls.title", Who.MEMBER);
  }
}
