package coop.phyle.meetings;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner meetingsCorner() {
    return new Corner("decisions", 40, "/meetings", "meetings.title", Who.MEMBER);
  }
}
