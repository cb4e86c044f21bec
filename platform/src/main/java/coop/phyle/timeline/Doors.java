package coop.phyle.timeline;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner timelineCorner() {
    return new Corner("record", 15, "/timeline", "timeline.title", Who.EVERYONE);
  }
}
